using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Contact;

/// <summary>What looks odd gets the same receipt as everything else, and no letter leaves before the owner has looked.</summary>
public sealed class HeldBackTests(HeldBackTests.WatchfulPortal portal) : IClassFixture<HeldBackTests.WatchfulPortal>
{
    private const string Stamp = "Input.Stamp";
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string?> Faults => new()
    {
        { "Input.Comment", "cheap watches" },
        { Stamp, null },
        { Stamp, "forged" },
        { Stamp, "another form's" },
        { "Input.Message", "links" },
    };

    [Fact]
    public async Task What_a_person_fills_in_goes_straight_in()
    {
        var (inquiry, letters) = await SendAsync("person@example.edu");
        Assert.Equal((InquiryState.New, 0), (inquiry.State, inquiry.QuarantineReasons.Count));
        Assert.DoesNotContain(EmailState.Held, letters);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_no_person_does_is_held_back(string field, string? value)
    {
        var email = $"odd{value?.Length}{field.Length}@example.edu";
        var other = (await portal.VisitAsync(Answers.TalkForm)).Answer(Stamp);
        var given = value switch
        {
            "another form's" => other,
            "links" => string.Join(' ', Enumerable.Range(0, 9).Select(i => $"https://shop{i}.example.org/buy-now-{email}")),
            _ => value,
        };
        var (inquiry, letters) = await SendAsync(email, field, given);
        var reason = field switch
        {
            "Input.Comment" => QuarantineReason.Honeypot,
            Stamp => QuarantineReason.NoStamp,
            _ => QuarantineReason.MostlyLinks,
        };
        IsHeld(inquiry, letters, reason);
    }

    [Fact]
    public async Task Faster_than_anybody_types_is_held_back()
    {
        var (inquiry, letters) = await SendAsync("fast@example.edu", wait: TimeSpan.FromSeconds(2));
        IsHeld(inquiry, letters, QuarantineReason.TooFast);
    }

    [Fact]
    public async Task The_same_text_from_another_address_is_held_back()
    {
        await SendAsync("original@example.edu");
        var (inquiry, letters) = await SendAsync("copy@example.edu", "Input.Message", Answers.Intern("original@example.edu")["Input.Message"]);
        IsHeld(inquiry, letters, QuarantineReason.SameTextFromAnother);
    }

    [Fact]
    public async Task A_mailbox_cannot_be_flooded_with_acknowledgements()
    {
        for (var i = 0; i < 8; i++)
        {
            await SendAsync("victim@example.edu", "Input.Message", $"{Answers.Message} Letter number {i}, which is not like the others.");
        }

        var letters = await portal.InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking().Where(e => e.ToAddress == "victim@example.edu").Select(e => e.State).ToListAsync());
        Assert.Equal((3, 5), (letters.Count(state => state != EmailState.Held), letters.Count(state => state == EmailState.Held)));
        Assert.Equal(5, await portal.InDatabaseAsync(db => db.Inquiries.CountAsync(i => i.Sender.Email == "victim@example.edu" && i.QuarantineReasons.Contains(QuarantineReason.ManyOpenInquiries))));
    }

    private static void IsHeld(Inquiry inquiry, IReadOnlyList<EmailState> letters, QuarantineReason reason)
    {
        Assert.Equal(InquiryState.Quarantine, inquiry.State);
        Assert.Equal([reason], inquiry.QuarantineReasons);
        Assert.Equal([EmailState.Held, EmailState.Held], letters);
    }

    private Task<(Inquiry Inquiry, IReadOnlyList<EmailState> Letters)> SendAsync(string email, string? field = null, string? value = null, TimeSpan? wait = null) =>
        portal.SendAsync(Answers.Intern(email), field, value, wait ?? LongEnough);

    public sealed class WatchfulPortal : PortalServer
    {
        public WatchfulPortal(PostgresServer postgres)
            : base(postgres)
        {
            Settings["Limits:MinimumFillSeconds"] = "3";
            Settings["Limits:OpenInquiriesPerSender"] = "3";
        }

        /// <summary>Fills in a form, waits, and sends it; an ordinary receipt comes in every case.</summary>
        public async Task<(Inquiry Inquiry, IReadOnlyList<EmailState> Letters)> SendAsync(Dictionary<string, string?> answers, string? field, string? value, TimeSpan wait)
        {
            using var visitor = NewVisitor();
            var form = await visitor.VisitAsync(Answers.InternForm);
            Clock.Now += wait;
            var receipt = (await visitor.CompleteAsync(form, field is null ? answers : answers.With(field, value))).Is(HttpStatusCode.OK).Says("Received. Thank you.");
            var reference = receipt.One("#reference").TextContent;
            var inquiry = await InDatabaseAsync(db => db.Inquiries.AsNoTracking().SingleAsync(i => i.Reference == reference));
            return (inquiry, await InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.InquiryId == inquiry.Id).Select(e => e.State).ToListAsync()));
        }
    }

    /// <summary>A wave: more than usual within ten minutes.</summary>
    public sealed class WaveTests(WaveTests.FloodedPortal portal) : IClassFixture<WaveTests.FloodedPortal>
    {
        [Fact]
        public async Task In_a_wave_a_proof_of_work_opens_the_door_for_one_inquiry()
        {
            for (var i = 0; i < 3; i++)
            {
                await SendAsync($"wave{i}@example.edu", solve: false);
            }

            Assert.Equal(InquiryState.Quarantine, (await SendAsync("unsolved@example.edu", solve: false)).State);
            Assert.Equal(InquiryState.New, (await SendAsync("solved@example.edu", solve: true)).State);

            portal.Clock.Now += TimeSpan.FromMinutes(11);
            Assert.Equal(InquiryState.New, (await SendAsync("later@example.edu", solve: false)).State);
        }

        private async Task<Inquiry> SendAsync(string email, bool solve)
        {
            using var visitor = portal.NewVisitor();
            var check = await visitor.SubmitAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern(email));
            var asks = check.All("[data-work]").Count > 0;
            var work = asks && solve ? Solve(check.Answer(Stamp)!) : "";
            (await visitor.SubmitAsync(check, asks ? new() { ["Input.Work"] = work } : [])).Is(HttpStatusCode.OK).One("#reference");
            return await portal.InDatabaseAsync(db => db.Inquiries.AsNoTracking().SingleAsync(i => i.Sender.Email == email));
        }

        private static string Solve(string stamp) => Enumerable.Range(0, int.MaxValue)
            .Select(n => n.ToString(CultureInfo.InvariantCulture))
            .First(n => SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}:{n}")) is [0, 0, ..]);

        public sealed class FloodedPortal : PortalServer
        {
            public FloodedPortal(PostgresServer postgres)
                : base(postgres) => Settings["Limits:ProofOfWorkAbove"] = "2";
        }
    }
}
