using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Benchmarks.Inbox;

/// <summary>An inbox of one size, with what is asked about it.</summary>
internal sealed class BenchInbox : IAsyncDisposable
{
    private readonly BenchPortal portal;

    private BenchInbox(BenchPortal portal) => this.portal = portal;

    public IServiceProvider Services => portal.Services;
    public required WindowedSearch Bare { get; init; }
    public required HttpClient Owner { get; init; }

    /// <summary>The same person, for what is not done over HTTP.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Some of the newest inquiries.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>An application that can be put on hold.</summary>
    public required string InReview { get; init; }

    public static async Task<BenchInbox> OpenAsync(BenchPortal portal)
    {
        await portal.StartAsync();
        await portal.SettleAsync();
        return new(portal)
        {
            Bare = await WindowedSearch.OpenAsync(portal.Server.RunTimeConnectionString),
            Owner = await portal.SignInAsync(),
            Actor = await ActorAsync(portal),
            References = await ReferencesAsync(portal, _ => true),
            InReview = (await ReferencesAsync(portal, i => i.State == InquiryState.InReview && i.Kind == InquiryKind.Intern))[0],
        };
    }

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        await Bare.DisposeAsync();
        await portal.DisposeAsync();
    }

    private static async Task<Actor> ActorAsync(BenchPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return new(await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Users.Where(u => u.Email == BenchPortal.OwnerEmail).Select(u => u.Id).SingleAsync(), "Owner");
    }

    private static async Task<IReadOnlyList<string>> ReferencesAsync(BenchPortal portal, Expression<Func<Inquiry, bool>> filter)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Inquiries.Where(filter).OrderByDescending(i => i.Id).Take(20).Select(i => i.Reference).ToListAsync();
    }
}
