-- Runs after every migration, and at every start: what has its triggers keeps them.
call keep_trail();
