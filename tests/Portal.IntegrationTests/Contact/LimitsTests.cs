using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>How much one network may send. Each test is another address behind a trusted proxy.</summary>
public sealed class LimitsTests(LimitsTests.StrictPortal portal) : IClassFixture<LimitsTests.StrictPortal>
{
    private const int PerMinute = 3;

    [Theory]
    [InlineData("", "203.0.113.1", "Too much came from your network")]
    [InlineData("/zh", "203.0.113.2", "短时间内提交过多")]
    public async Task Too_much_in_a_minute_is_told_with_the_text_kept_and_goes_through_later(string language, string address, string sentence)
    {
        using var visitor = portal.NewVisitor();
        visitor.ForwardedFor = address;
        for (var i = 0; i < PerMinute; i++)
        {
            (await SendAsync(visitor, language, $"{i}.{address}@example.edu")).Is(HttpStatusCode.OK).One("#reference");
        }

        var answers = Answers.Intern($"more.{address}@example.edu");
        var refused = (await SendAsync(visitor, language, $"more.{address}@example.edu")).Is(HttpStatusCode.TooManyRequests).Says(sentence);
        Assert.Equal("60", refused.Header("Retry-After"));
        Assert.Equal(answers["Input.Message"], refused.Answer("Input.Message"));
        (await visitor.VisitAsync(language + "/topics")).Is(HttpStatusCode.OK);
        (await visitor.VisitAsync(language + Answers.QuestionForm)).Is(HttpStatusCode.OK);

        // Who sends again what is here already gets the receipt.
        (await SendAsync(visitor, language, $"0.{address}@example.edu")).Is(HttpStatusCode.OK).One("#reference");

        portal.Clock.Now += TimeSpan.FromSeconds(61);
        (await visitor.CompleteAsync(refused, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task Thirty_at_once_are_counted_as_well_as_thirty_in_turn()
    {
        using var visitor = portal.NewVisitor();
        visitor.ForwardedFor = "203.0.113.3";
        var checks = new List<Page>();
        for (var i = 0; i < 30; i++)
        {
            checks.Add(await visitor.SubmitAsync(await visitor.VisitAsync(Answers.QuestionForm), Answers.Question($"parallel{i}@example.org")));
        }

        var pages = await Task.WhenAll(checks.Select(check => visitor.SubmitAsync(check, [])));
        Assert.Equal(PerMinute, pages.Count(page => page.Status == HttpStatusCode.OK));
        Assert.All(pages, page => Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{page.Status}"));
        Assert.Equal(PerMinute, await portal.InDatabaseAsync(db => db.Inquiries.CountAsync(i => i.Sender.Email.StartsWith("parallel"))));
    }

    [Fact]
    public async Task The_addresses_of_one_home_count_together_and_those_of_two_apart()
    {
        using var visitor = portal.NewVisitor();
        for (var i = 0; i < PerMinute + 1; i++)
        {
            visitor.ForwardedFor = $"2001:db8:1:2::{i:x}";
            var page = await SendAsync(visitor, "", $"home{i}@example.edu");
            Assert.Equal(i < PerMinute ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, page.Status);
        }

        visitor.ForwardedFor = "2001:db8:1:3::1";
        (await SendAsync(visitor, "", "neighbour@example.edu")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_a_day_nobody_can_tell_from_where_an_inquiry_came()
    {
        using var visitor = portal.NewVisitor();
        visitor.ForwardedFor = "203.0.113.9";
        (await SendAsync(visitor, "", "forgotten@example.edu")).Is(HttpStatusCode.OK);
        await ForgetAsync();
        Assert.NotNull(await AddressKeyAsync());
        portal.Clock.Now += TimeSpan.FromHours(25);
        await ForgetAsync();
        Assert.Null(await AddressKeyAsync());

        Task<int> ForgetAsync() => portal.InDatabaseAsync(db => new Portal.Features.Contact.ForgetAfterADayHandler(db, portal.Clock).HandleAsync(CancellationToken.None));
        Task<byte[]?> AddressKeyAsync() => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == "forgotten@example.edu").Select(i => i.AddressKey).SingleAsync());
    }

    private static async Task<Page> SendAsync(Visitor visitor, string language, string email) =>
        await visitor.CompleteAsync(await visitor.VisitAsync(language + Answers.InternForm), Answers.Intern(email));

    public sealed class StrictPortal : PortalServer
    {
        public StrictPortal(PostgresServer postgres)
            : base(postgres)
        {
            Settings["Limits:RequestsPerAddressAndHour"] = "6";
            Settings["Proxy:Trusted"] = "127.0.0.1";
        }
    }
}
