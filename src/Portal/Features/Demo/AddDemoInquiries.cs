using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Data;
using Portal.Data.Search;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Search;
using Portal.Model.Topics;
using Portal.Model.Triage;

namespace Portal.Features.Demo;

/// <param name="Count">How many more.</param>
/// <param name="Seed">The same one gives the same people and texts; keys and references are always new.</param>
public sealed record AddDemoInquiries(int Count, int Seed);

/// <summary>Adds invented inquiries of the last four years, to try the portal with. Nobody gets a letter.</summary>
public sealed class AddDemoInquiriesHandler(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Of one transaction.</summary>
    private const int ChunkSize = 2_000;

    private static readonly TimeSpan Span = TimeSpan.FromDays(4 * 365);

    /// <param name="tell">Told how far it is, from several threads.</param>
    public async Task HandleAsync(AddDemoInquiries command, Action<Portion> tell, CancellationToken cancellationToken)
    {
        var house = await PrepareAsync(cancellationToken);
        var done = 0;
        var chunks = Enumerable.Range(0, (command.Count + ChunkSize - 1) / ChunkSize).Select(chunk => chunk * ChunkSize);
        await Parallel.ForEachAsync(chunks, new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 4), CancellationToken = cancellationToken }, async (first, token) =>
        {
            var count = Math.Min(ChunkSize, command.Count - first);
            await AddChunkAsync(house, command, first, count, token);
            tell(new(Interlocked.Add(ref done, count), command.Count));
        });
    }

    private async Task<House> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow();
        var known = await db.Tags.Select(tag => tag.Key).ToListAsync(cancellationToken);
        var colours = Enum.GetValues<TagColour>();
        db.Tags.AddRange(DemoWords.Tags.Where(tag => !known.Contains(tag.Key)).Select((tag, i) => Tag.Create(tag.Key, new(tag.En, tag.Zh), colours[i % colours.Length], now)));
        await db.SaveChangesAsync(cancellationToken);
        var person = await db.Users.OrderBy(user => user.CreatedAt).Select(user => new Actor(user.Id, user.DisplayName)).FirstOrDefaultAsync(cancellationToken);
        return new(
            await db.Topics.AsNoTracking().OrderBy(topic => topic.Key).ToListAsync(cancellationToken),
            await db.Tags.AsNoTracking().Where(tag => DemoWords.Tags.Select(own => own.Key).Contains(tag.Key)).OrderBy(tag => tag.Id).ToListAsync(cancellationToken),
            person ?? new Actor(RowId.Create(now), "Demo"),
            now);
    }

    /// <summary>References are drawn by lot; where one of them is taken already, all of the chunk are drawn again.</summary>
    private async Task AddChunkAsync(House house, AddDemoInquiries command, int first, int count, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await WriteAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), house.TagsById, Enumerable.Range(first, count).Select(number => Make(house, command, number)).ToList(), cancellationToken);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation && attempt < 5)
            {
            }
        }
    }

    private static Life Make(House house, AddDemoInquiries command, int number)
    {
        // Neighbouring seeds give similar numbers, so they are torn apart.
        var random = new Random(unchecked((int)((((uint)command.Seed * 0x9E3779B1) ^ (uint)number) * 0x85EBCA6B)));
        var at = house.Now - Span + (Span * ((number + random.NextDouble()) / command.Count));
        var history = new DemoHistory(random, house.By, house.Now);
        if (GoesOn(number, command.Count))
        {
            var (running, words) = DemoInquiry.Receive(random, house.Topics, at, InquiryKind.Collaboration);
            var mails = history.LiveThrough(running, words, house.Tags, InquiryState.Accepted);
            history.Plan(running);
            return new(running, mails);
        }

        var (inquiry, letters) = DemoInquiry.Receive(random, house.Topics, at);
        return new(inquiry, history.LiveThrough(inquiry, letters, house.Tags));
    }

    /// <summary>Three of the last year are collaborations with hours to come, however many there are.</summary>
    private static bool GoesOn(int number, int count) => count >= 20 && number * 20L / count is 16 or 17 or 18 && (number - 1) * 20L / count != number * 20L / count;

    private static async Task WriteAsync(PortalDbContext db, IReadOnlyDictionary<Guid, Tag> tags, List<Life> lives, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = new BulkRows(db);
        var inquiries = lives.Select(life => life.Inquiry).OrderBy(inquiry => inquiry.ReceivedAt).ToList();
        Task Copy<T>(Func<Inquiry, IEnumerable<T?>> of)
            where T : class => rows.CopyAsync(inquiries.SelectMany(inquiry => of(inquiry).OfType<T>().Select(row => (row, inquiry.Id))), cancellationToken);

        await Copy(inquiry => new[] { inquiry });
        await Copy(inquiry => new[] { inquiry.Intern });
        await Copy(inquiry => new[] { inquiry.Collaboration });
        await Copy(inquiry => new[] { inquiry.Talk });
        await Copy(inquiry => new[] { inquiry.Question });
        await rows.CopyAsync(lives.SelectMany(life => life.Mails.Select(mail => (mail, life.Inquiry.Id))), cancellationToken);
        await Copy(inquiry => inquiry.Messages);
        await Copy(inquiry => inquiry.Events);
        await Copy(inquiry => inquiry.PromiseChanges);
        await Copy(inquiry => new[] { inquiry.Load });
        await Copy(inquiry => inquiry.Tags);
        await SearchRows.CopyAsync(db, inquiries.Select(inquiry => SearchDocument.Of(inquiry, tags, SearchRows.NoFiles)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed record House(IReadOnlyList<Topic> Topics, IReadOnlyList<Tag> Tags, Actor By, DateTimeOffset Now)
    {
        public IReadOnlyDictionary<Guid, Tag> TagsById { get; } = Tags.ToDictionary(tag => tag.Id);
    }

    private sealed record Life(Inquiry Inquiry, IReadOnlyList<IncomingEmail> Mails);
}
