using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>
/// What is known is answered neither faster nor slower than what is not. Pairs are asked in turn, and the share of pairs in
/// which the known one took longer has to be near one half: 100 fair coins lie within 25 and 75 % but for one time in a million.
/// </summary>
public sealed class SameTimeTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const int Pairs = 100;

    [Fact]
    public async Task A_token_of_an_inquiry_with_a_wrong_secret_and_one_of_none()
    {
        var (_, receipt) = await portal.ReceiveAsync("token@example.edu");
        var token = Base64Url.DecodeFromChars(receipt.Path.AsSpan("/inquiries/".Length));
        token[^1] ^= 1;
        var known = $"/inquiries/{Base64Url.EncodeToString(token)}";
        token[12] ^= 1;
        var unknown = $"/inquiries/{Base64Url.EncodeToString(token)}";
        using var guesser = portal.NewVisitor();
        await CompareAsync(async isKnown => (await guesser.VisitAsync(isKnown ? known : unknown)).Is(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_reference_that_exists_and_one_that_does_not()
    {
        var (reference, _) = await portal.ReceiveAsync("reference@example.edu");
        using var guesser = portal.NewVisitor();
        await CompareAsync(async isKnown => (await guesser.VisitAsync($"/inquiries/{(isKnown ? reference : "QUE-2222-2222")}")).Is(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_lost_link_of_somebody_who_wrote_and_of_nobody()
    {
        await portal.ReceiveAsync("wrote@example.edu");
        using var guesser = portal.NewVisitor();
        var page = await guesser.VisitAsync("/inquiries/lost");
        await CompareAsync(
            async isKnown => (await guesser.SubmitAsync(page, new() { ["Input.Address"] = isKnown ? "wrote@example.edu" : "never@example.edu" })).Is(HttpStatusCode.OK),
            // So that no limit is met, and each one is answered in full.
            () => portal.InDatabaseAsync(db => db.LinkRequests.ExecuteDeleteAsync()));
    }

    private static async Task CompareAsync(Func<bool, Task<Page>> ask, Func<Task>? prepare = null)
    {
        await ask(true);
        await ask(false);
        var slower = 0;
        for (var i = 0; i < Pairs; i++)
        {
            // Who is first in a pair changes, because the second one finds things warm.
            var first = await TimeAsync(i % 2 == 0);
            var second = await TimeAsync(i % 2 != 0);
            slower += (i % 2 == 0 ? first > second : second > first) ? 1 : 0;
        }

        Assert.InRange(slower, Pairs / 4, Pairs * 3 / 4);

        async Task<TimeSpan> TimeAsync(bool isKnown)
        {
            await (prepare?.Invoke() ?? Task.CompletedTask);
            var start = Stopwatch.GetTimestamp();
            await ask(isKnown);
            return Stopwatch.GetElapsedTime(start);
        }
    }
}
