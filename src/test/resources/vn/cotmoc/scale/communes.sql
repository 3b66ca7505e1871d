-- The communes of an official list that are not there yet; without one, made-up ones in the provinces that have none.
insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
select 'COMMUNE', l.code, l.name, initcap(left(l.kind, 1)) || substr(l.kind, 2) || ' ' || l.name, l.kind, l.province_code, '2025-07-01',
    'Số liệu minh họa', searched_words(l.kind || ' ' || l.name)
from scale_listed l
where not exists (select from administrative_unit u where u.level = 'COMMUNE' and u.code = l.code and u.valid_to is null);

insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
select 'COMMUNE', (90000 + m.n)::text, 'Minh họa ' || m.n, 'Xã Minh họa ' || m.n, 'xã', p.codes[1 + m.n % cardinality(p.codes)], '2025-07-01',
    'Số liệu minh họa', 'xa minh hoa ' || m.n
from (select array_agg(p.code order by p.code) as codes from administrative_unit p
      where p.level = 'PROVINCE' and p.valid_to is null
        and (select count(*) from administrative_unit c where c.province_code = p.code and c.valid_to is null) < 30) p,
    generate_series(1, greatest(0, 3321 - (select count(*) from administrative_unit c where c.level = 'COMMUNE' and c.valid_to is null))) as m (n)
where not exists (select from scale_listed);
