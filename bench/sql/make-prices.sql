-- A random walk per security on weekdays, the same with every run: hashes instead of a generator.
SET threads = 1;
CREATE TABLE steps AS
  SELECT security, day, DATE '2024-12-31' - ((((${days} - 1) - day) // 5) * 7 + ((${days} - 1) - day) % 5)::INTEGER
           + CASE WHEN ((${days} - 1) - day) % 5 > 1 THEN -2 ELSE 0 END AS date,
    round((hash(security * 1000003 + day) % 4001 - 2000.0) / 100000, 5) AS change
  FROM range(${securities}) AS s(security), range(${days}) AS d(day);
CREATE TABLE walk AS
  SELECT security, day, date, change,
    round((10 + security % 90) * exp(sum(ln(1 + change)) OVER (PARTITION BY security ORDER BY day)), 2) AS close
  FROM steps;
COPY (
  SELECT printf('%06d.SZ', security) AS code, strftime(date, '%Y-%m-%d') AS date,
    printf('%.2f', close * (1 - change / 2)) AS open, printf('%.2f', close * 1.01) AS high,
    printf('%.2f', close * 0.99) AS low, printf('%.2f', greatest(close, 0.01)) AS close,
    printf('%.5f', change) AS change, 100 * (hash(day * 7919 + security) % 1000000) AS volume
  FROM walk ORDER BY security, day
) TO '${folder}/prices.csv' (HEADER, DELIMITER ',');
COPY (
  SELECT printf('%06d.SZ', security) AS code, 'Security ' || security AS name
  FROM range(${securities}) AS s(security) ORDER BY security
) TO '${folder}/securities.csv' (HEADER, DELIMITER ',');
