using Portal.Benchmarks;
using Portal.Benchmarks.Accounts;
using Portal.Benchmarks.Inbox;
using Portal.Benchmarks.Mail;
using Portal.Benchmarks.Site;

// Each compares the portal with a limit that is measured in the same run, because absolute figures change with the
// machine and its neighbours. Nothing here passes or fails.
var benchmarks = new Dictionary<string, Func<Task>>
{
    ["mail"] = MailBenchmark.RunAsync,
    ["accounts"] = AccountBenchmark.RunAsync,
    ["inbox"] = InboxBenchmark.RunAsync,
    ["site"] = SiteBenchmark.RunAsync,
};

if (args is not [var name] || !benchmarks.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"dotnet run -c Release --project tests/Portal.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
    return 2;
}

Measure.PrintMachine();
await run();
return 0;
