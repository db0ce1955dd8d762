using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Inbox;
using Portal.Features.Notices;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Files;
using Portal.Model.Inquiries;
using Portal.Model.Reviews;
using Portal.Model.Text;
using Portal.Model.Topics;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Erasing;

/// <summary>Somebody who left a mark in every field that there is, and somebody else whose inquiries stay.</summary>
internal sealed class MarkedPerson(IntakePortal portal)
{
    public const string Word = "Zyxmarker";
    public const string Chinese = "竺可欣岚";
    public const string InFile = "Fylemarker";
    public const string Address = "zyxmarker@zyxmarker.example";
    public const string FormerAddress = "zyxmarker-before@zyxmarker.example";
    public const string Bystander = "bystander@example.edu";

    public static readonly string[] Marks = [Word, Chinese, InFile];

    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    private static readonly string[] Choices =
        ["Topic", "SecondTopic", "EarliestStart", "Months", "DaysPerWeek", "Place", "Degree", "Year", "Graduation", "Approval", "AnswerIn", "MayPassOn", "Consent", "Type", "Effort", "Agreements",
            "NothingConfidential", "ReplyNeededBy", "Format", "TalkLanguage", "TravelCosts", "Recording", "Area", "Publication", "Email", "Phone"];

    public Inquiry Intern { get; private set; } = null!;
    public Inquiry Collaboration { get; private set; } = null!;
    public Inquiry Talk { get; private set; } = null!;
    public Inquiry Question { get; private set; } = null!;

    /// <summary>Of the bystander; it took in an inquiry of the person.</summary>
    public Inquiry Main { get; private set; } = null!;
    public Inquiry Merged { get; private set; } = null!;
    public string EnteredByHand { get; private set; } = "";

    public async Task WriteEverythingAsync()
    {
        Intern = await ApplyAsync(Answers.InternForm, Address);
        Collaboration = await ApplyAsync(Answers.CollaborationForm, Address);
        await WriteDigestsAsync();
        await UploadAsync();
        await WorkOnItAsync();
        await WriteMailAsync();
        await MergeAsync();
        await EnterAsync();
        await portal.CatchUpAsync();
    }

    /// <summary>An application in which every text has the mark, and is still what the form asks for.</summary>
    private async Task<Inquiry> ApplyAsync(string form, string email, bool isMarked = true, string more = "")
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Of(form, email);
        foreach (var field in answers.Keys.Where(key => isMarked && !Choices.Contains(key["Input.".Length..])).ToList())
        {
            answers[field] = field switch
            {
                "Input.FullName" => $"{Word} Person",
                "Input.OtherName" => Chinese,
                _ when answers[field]?.StartsWith("https://", StringComparison.Ordinal) == true => $"https://{Word}.example/{field}".ToLowerInvariant(),
                _ => $"{Word}{field[6..]} {Chinese} {answers[field]}{more}",
            };
        }

        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(form), answers);
        return await portal.ReadAsync(receipt.One("#reference").TextContent);
    }

    /// <summary>One digest names the person and somebody else; of another inquiry nobody was told yet; one is reminded of.</summary>
    private async Task WriteDigestsAsync()
    {
        await portal.InDatabaseAsync(db =>
        {
            var daily = NoticePreference.Create(PortalServer.OwnerEmail, portal.Clock.Now);
            daily.Choose(NoticeCadence.Daily, attachFiles: false, Language.English, portal.Clock.Now);
            db.NoticePreferences.Add(daily);
            return db.SaveChangesAsync();
        });
        Talk = await ApplyAsync(Answers.TalkForm, Address);
        Main = await ApplyAsync(Answers.QuestionForm, Bystander, isMarked: false);
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<WriteDigestHandler>().HandleAsync(CancellationToken.None);
            return true;
        });
        portal.Clock.Now += TimeSpan.FromDays(8);
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<RemindHandler>().HandleAsync(CancellationToken.None);
            return true;
        });
        Question = await ApplyAsync(Answers.QuestionForm, FormerAddress);
        await portal.ChangeAsync(Question.Reference, inquiry => inquiry.CorrectAddress(Address, by: null, portal.Clock.Now));
    }

    private Task<int> UploadAsync() => portal.InDatabaseAsync(async db =>
    {
        foreach (var isSent in new[] { true, false })
        {
            var content = SomePdf.Latin(InFile + isSent);
            using var stream = new MemoryStream(content);
            var file = Attachment.Stage(Intern.FormKey, AttachmentSlot.Cv, $"简历-{Word}.pdf", PdfCheck.Run(stream, CancellationToken.None).Pdf!, addressKey: null, portal.Clock.Now);
            if (isSent)
            {
                file.SendWith(Intern.Id);
                file.MarkRead(FileTextState.Done);
            }

            db.Attachments.Add(file);
            await db.SaveChangesAsync();
            stream.Position = 0;
            await new AttachmentContent(db).WriteAsync(file.Id, stream, CancellationToken.None);
            if (isSent)
            {
                db.AttachmentTexts.Add(new() { AttachmentId = file.Id, Text = InFile });
                db.FileReadings.Add(new() { AttachmentId = file.Id, Attempts = 1, LeasedUntil = portal.Clock.Now });
            }
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>What people here write about it.</summary>
    private async Task WorkOnItAsync()
    {
        await portal.InDatabaseAsync(async db =>
        {
            var (inquiry, now) = (await db.Inquiries.Include(i => i.Tags).SingleAsync(i => i.Id == Intern.Id), portal.Clock.Now);
            var tag = Tag.Create("promising", new("Promising", null), TagColour.Green, now);
            db.Tags.Add(tag);
            inquiry.TagWith([tag], Owner, now);
            inquiry.AddNote($"{Word} note", Owner, now);
            inquiry.Rate(5, Owner, now);
            inquiry.ExtendPromise(now.AddDays(20), $"{Word} {Chinese} note about the promise", Owner, now);
            inquiry.Snooze(now.AddDays(3), $"{Word} snooze", Owner, now);
            inquiry.MoveTo(InquiryState.InReview, $"{Word} reason", until: null, Owner, now);
            var (draft, reply) = (inquiry.Draft($"{Word} draft", Owner, now), inquiry.Reply($"{Word} reply", Owner, now));
            var other = await db.Inquiries.SingleAsync(i => i.Id == Collaboration.Id);
            db.InquiryLinks.Add(inquiry.LinkTo(other, Owner, now));
            var closing = ClosingLetter.Choose(inquiry.Id, inquiry.TopicId!.Value, ClosingBucket.Generic, until: null);
            closing.Edit($"{Word} is told that the topic is closed", 1, now);
            db.ClosingLetters.Add(closing);
            var interview = inquiry.ProposeInterview(new([now.AddDays(2)], 30, $"{Word} place"), reply, null, Owner, now);
            inquiry.CancelInterview(interview, $"{Word} cannot", Owner, now);
            var handOver = inquiry.AskToHandOver(new($"{Word} receiver", $"{Word} purpose", [HandOverPart.Answers]), null, Owner, now);
            inquiry.AgreeToHandOver(handOver, "v1", now);
            await db.SaveChangesAsync();
            db.HandOvers.Add(handOver);
            db.Interviews.Add(interview);
            var review = Review.Ask(inquiry.Id, new(null, null, "Rita Reviewer"), new(Name: true, Files: true), Owner, now);
            review.Give(new Dictionary<Guid, int?>(), $"{Word} {Chinese} reads papers closely.", now);
            db.Reviews.Add(review);
            db.OutgoingEmails.AddRange(new[] { draft, reply }.Select(message => OutgoingEmail.Create(new()
            {
                Kind = EmailKind.Reply,
                To = new(Address, $"{Word} Person"),
                Subject = $"Re: {Word}",
                Text = message.Body,
                Language = Language.English,
                MessageIdDomain = "portal.test",
                InquiryId = inquiry.Id,
                ReplyId = message.Id,
                IsDraft = message == draft,
            }, now)));
            return await db.SaveChangesAsync();
        });
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{Intern.Reference}");
        await owner.SendAsync(new(HttpMethod.Get, page.One(".files a").GetAttribute("href")), response => Task.FromResult(response.StatusCode));
    }

    private async Task WriteMailAsync()
    {
        var acknowledgement = (await portal.LettersAsync(Intern, EmailKind.Acknowledgement)).Single();
        var joined = await portal.ReceiveAsync(Mail(Address) with { Answers = [acknowledgement.MessageId] });
        Assert.Equal(Intern.Id, joined.InquiryId);
        foreach (var aside in new[] { await portal.ReceiveAsync(Mail(Address)), await portal.ReceiveAsync(Mail(FormerAddress)) })
        {
            Assert.Equal(IncomingState.Unmatched, aside.State);
            await portal.InDatabaseAsync(db => db.IncomingEmails.Where(e => e.Id == aside.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, IncomingState.SetAside)));
        }

        // A machine that speaks of the address, and a stranger who quotes the reference.
        var report = portal.Mail("mailer-daemon@mx.example", $"The following address failed: {Address}", "Undelivered");
        await portal.ReceiveAsync(report with { Email = report.Email with { Kind = IncomingKind.Bounce }, Report = new(["<x@y.example>"], [new([Address], true, $"550 {Address}")]) });
        await portal.ReceiveAsync(portal.Mail("stranger@example.net", $"About {Word}", $"Fwd: {Intern.Reference}"));

        await portal.SendDueAsync();
        var bounce = portal.Mail("mailer-daemon@mx.example", $"Failed: {Address}", "Undelivered");
        var letter = (await portal.LettersAsync(Talk, EmailKind.Acknowledgement)).Single();
        await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == letter.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmailState.Sent)));
        var returned = await portal.ReceiveAsync(bounce with { Email = bounce.Email with { Kind = IncomingKind.Bounce }, Report = new([letter.MessageId], [new([Address], true, $"550 <{Address}> unknown")]) });
        Assert.Equal(Talk.Id, returned.InquiryId);
    }

    /// <summary>A mail of the person that is a part of somebody else's conversation.</summary>
    private async Task MergeAsync()
    {
        Merged = await ApplyAsync(Answers.TalkForm, Address, more: " again");
        await portal.InDatabaseAsync(async db =>
        {
            var (part, main) = (await db.Inquiries.SingleAsync(i => i.Id == Merged.Id), await db.Inquiries.SingleAsync(i => i.Id == Main.Id));
            part.MergeInto(main, Owner, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var acknowledgement = (await portal.LettersAsync(Merged, EmailKind.Acknowledgement)).Single();
        var joined = await portal.ReceiveAsync(Mail(Address) with { Answers = [acknowledgement.MessageId] });
        Assert.Equal(Main.Id, joined.InquiryId);
    }

    private async Task EnterAsync()
    {
        var mail = await portal.ReceiveAsync(Mail(Address));
        EnteredByHand = (await portal.InServicesAsync(services => services.GetRequiredService<EnterByHandHandler>().HandleAsync(
            new(new()
            {
                Key = Guid.NewGuid(),
                Kind = InquiryKind.Question,
                Origin = InquiryOrigin.Mail,
                Sender = new($"{Word} Person", Chinese, Address, Word),
                Language = Language.Chinese,
                Message = $"{Word} by hand",
                ReceivedAt = portal.Clock.Now,
            }, mail.Id, Acknowledges: true, Owner), CancellationToken.None)))!;
    }

    /// <summary>With the mark in every header, in a body in base64, in one in quoted-printable, and in a file.</summary>
    private IncomingMail Mail(string from)
    {
        var mail = portal.Mail(from, $"{Word} {Chinese} by mail {Guid.NewGuid():N}", $"Re: {Word}");
        var printable = string.Concat(Encoding.UTF8.GetBytes(Chinese).Select(b => $"={b:X2}"));
        var raw = Encoding.UTF8.GetBytes($"From: {from}\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{Chinese}"))}\r\n{printable}\r\n{Guid.NewGuid()}");
        var file = SomePdf.Latin($"{InFile} {Guid.NewGuid():N}");
        return mail with
        {
            Email = mail.Email with { FromName = $"{Word} Person", Quoted = $"> {Word}", Size = raw.Length, Sha256 = System.Security.Cryptography.SHA256.HashData(raw) },
            Files = [new($"{Word}.pdf", file.Length, () => new MemoryStream(file)), new($"{Word}.exe", 3, () => new MemoryStream([1, 2, 3]))],
            Original = () => new MemoryStream(raw),
        };
    }
}
