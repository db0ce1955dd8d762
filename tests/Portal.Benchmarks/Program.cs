using Portal.Benchmarks;
using Portal.Benchmarks.Accounts;
using Portal.Benchmarks.Inbox;
using Portal.Benchmarks.Mail;
using Portal.Benchmarks.Programs;
using Portal.Benchmarks.Public;
using Portal.Benchmarks.Scale;
using Portal.Benchmarks.Start;
using Portal.Benchmarks.Submit;

// Each compares the portal with a limit that is measured in the same run, because absolute figures change with the
// machine and its neighbours. Nothing here passes or fails.
if (args is [BareKestrel.Argument, var port, var file])
{
    await BareKestrel.ServeAsync(port, file);
    return 0;
}

var benchmarks = new Dictionary<string, Func<Task>>
{
    ["public"] = PublicBenchmark.RunAsync,
    ["submit"] = SubmitBenchmark.RunAsync,
    ["mail"] = MailBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["scale"] = ScaleBenchmark.RunAsync,
    ["accounts"] = AccountBenchmark.RunAsync,
    ["inbox"] = InboxBenchmark.RunAsync,
};

var chosen = args is ["all"] ? [.. benchmarks.Keys] : args;
if (chosen is [] || chosen.Except(benchmarks.Keys).Any())
{
    Console.Error.WriteLine($"dotnet run -c Release --project tests/Portal.Benchmarks -- all|{string.Join('|', benchmarks.Keys)}");
    return 2;
}

Console.WriteLine(string.Join(", ", Measure.Machine));
var failed = 0;
foreach (var name in chosen)
{
    Console.WriteLine($"\n== {name}");
    try
    {
        await benchmarks[name]();
    }
    catch (Exception e)
    {
        // The others can still say something.
        Console.Error.WriteLine($"{name} broke off: {e}");
        failed = 1;
    }
}

return failed;
