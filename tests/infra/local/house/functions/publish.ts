if (process.env['CASES_TABLE'] === undefined || process.env['BUCKET'] === undefined) process.exit(1);
