using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Inbox;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.Benchmarks.Inbox;

/// <summary>What is measured of inboxes of several sizes, in turns, so that what the neighbours do hits all alike.</summary>
internal sealed class InboxFigures(IReadOnlyList<BenchInbox> inboxes)
{
    public const int Rounds = 25;

    /// <summary>How names of figures of a kind begin.</summary>
    public const string FirstPage = "first page of ";
    public const string Search = "search, ";
    public const string OverHttp = "over HTTP: ";

    private const int Warming = 10;

    private static readonly string[] Views =
    [
        "", "is:todo", "is:new", "is:in_review", "is:shortlisted", "is:talking", "is:waiting_sender", "is:on_hold", "is:snoozed", "is:overdue", "is:closed", "is:flagged",
        "kind:intern", "kind:talk", "topic:none", "stars:>=4", "lang:zh", "state:new kind:intern", "months:>=6 days:>=4 kind:intern",
    ];

    private static readonly string[] Asked =
        ["", "is:todo", "is:new", "is:overdue", "kind:intern", "state:new kind:intern quantization", "state:new kind:intern homomorphic", "state:offer quantization"];

    private static readonly (string Kind, string Words)[] Searches =
    [
        ("in every third", "the"),
        ("in every tenth", "quantization"),
        ("in every thirtieth", "homomorphic"),
        ("in one", "vekalomubel"),
        ("in none", "xylophone"),
        ("two frequent ones", "inference advisor"),
        ("two that never meet", "unfortunately 请告诉"),
        ("two letters", "co"),
        ("beginning", "quant"),
        ("two letters and a rare one", "co homomorphic"),
        ("neighbours", "kv-cache"),
        ("one Chinese character", "量"),
        ("two", "量化"),
        ("four", "权重量化"),
        ("a name", "欧阳"),
        ("exact words", "\"two of our students\""),
    ];

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        foreach (var view in Views)
        {
            yield return new($"{FirstPage}{Named(view)}", await MedianAsync((_, scope) => PageAsync(scope, view)));
        }

        yield return new("counts of all views", await MedianAsync(async (_, scope) =>
            await scope.GetRequiredService<InboxRail>().ReadAsync(await scope.GetRequiredService<InboxScopes>().ReadAsync(default), [], default)));
        foreach (var view in new[] { "", "the" })
        {
            yield return new($"KB allocated for the first page of {Named(view)}", await AllocatedAsync(view));
        }

        foreach (var (kind, words) in Searches)
        {
            var condition = SearchQuery.Of(words);
            var bare = await MedianAsync((inbox, _) => inbox.Bare.FindAsync(condition));
            yield return new($"{Search}{kind}: `{words}`", await MedianAsync((_, scope) => FindAsync(scope, words)), bare);
        }

        var opened = 0;
        yield return new("opening an inquiry", await MedianAsync((inbox, scope) => scope.GetRequiredService<InquiryPages>().ReadAsync(inbox.References[opened++ % inbox.References.Count], default)));
        yield return new("changing its state, there or back", await MedianAsync((inbox, scope) => MoveAsync(scope, inbox)));
        foreach (var view in Asked)
        {
            yield return new($"{OverHttp}{Named(view)}", await MedianAsync((inbox, _) => inbox.Owner.GetByteArrayAsync($"/inbox?q={Uri.EscapeDataString(view)}")));
        }

        yield return new($"{OverHttp}an inquiry", await MedianAsync((inbox, _) => inbox.Owner.GetByteArrayAsync($"/inbox/{inbox.References[opened++ % inbox.References.Count]}")));
    }

    private static string Named(string view) => $"`{(view.Length == 0 ? "(all)" : view)}`";

    private async Task<IReadOnlyList<double>> MedianAsync(Func<BenchInbox, IServiceProvider, Task> act)
    {
        var times = inboxes.Select(_ => new List<double>()).ToList();
        for (var round = -Warming; round < Rounds; round++)
        {
            foreach (var (at, inbox) in inboxes.Index())
            {
                await using var scope = inbox.Services.CreateAsyncScope();
                var time = Stopwatch.StartNew();
                await act(inbox, scope.ServiceProvider);
                if (round >= 0)
                {
                    times[at].Add(time.Elapsed.TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(all => Measure.At([.. all.Order()], 0.5))];
    }

    private async Task<IReadOnlyList<double>> AllocatedAsync(string view)
    {
        var sizes = new List<double>();
        foreach (var inbox in inboxes)
        {
            // The least, because it counts the whole process: what works behind the pages allocates as well.
            var least = double.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                await using var scope = inbox.Services.CreateAsyncScope();
                var before = GC.GetTotalAllocatedBytes(precise: true);
                await PageAsync(scope.ServiceProvider, view);
                least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0);
            }

            sizes.Add(least);
        }

        return sizes;
    }

    private static async Task PageAsync(IServiceProvider scope, string text)
    {
        var known = await scope.GetRequiredService<InboxScopes>().ReadAsync(default);
        await scope.GetRequiredService<InboxList>().ReadAsync(InboxQuery.Read(text, known), known, after: null, default);
    }

    /// <summary>Which inquiries, as far as the bare statement goes as well; excerpts and rows come on top and do not grow.</summary>
    private static async Task FindAsync(IServiceProvider scope, string text)
    {
        var known = new QueryScope(scope.GetRequiredService<PortalDbContext>(), DateTimeOffset.UtcNow, new(), [], []);
        await scope.GetRequiredService<InboxFinder>().AfterAsync(InboxQuery.Read(text, known), known, after: null, InboxList.PageSize, default);
    }

    private static async Task MoveAsync(IServiceProvider scope, BenchInbox inbox)
    {
        var seen = await scope.GetRequiredService<PortalDbContext>().Inquiries.Where(i => i.Reference == inbox.InReview)
            .Select(i => new { i.State, Version = EF.Property<uint>(i, SeenInquiries.Version) }).SingleAsync();
        var (to, until) = seen.State == InquiryState.OnHold ? (InquiryState.InReview, (DateOnly?)null) : (InquiryState.OnHold, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30));
        await scope.GetRequiredService<ChangeStateHandler>().HandleAsync(new(new(inbox.InReview, seen.Version), to, Reason: null, until, inbox.Actor), default);
    }
}
