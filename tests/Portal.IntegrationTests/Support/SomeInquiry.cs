using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>An inquiry for tests that need one without the form.</summary>
public static class SomeInquiry
{
    public static async Task<Guid> ReceiveAsync(PostOffice office)
    {
        var inquiry = New(office.Clock.Now);
        await office.InDatabaseAsync(db =>
        {
            db.Inquiries.Add(inquiry);
            return db.SaveChangesAsync();
        });
        return inquiry.Id;
    }

    public static Inquiry New(DateTimeOffset now, string message = "Hello")
    {
        var received = new ReceivedInquiry
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = new("Ada", null, "ada@example.org", null),
            Language = Language.English,
            Message = message,
            ConsentVersion = "1",
            Intern = Application(),
        };
        return Inquiry.Receive(received, now.AddDays(14), now);
    }

    public static Inquiry Proposal(DateTimeOffset now, Effort effort = Effort.UpTo10) => Inquiry.Receive(
        new()
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = new("Grace Example", null, $"{Guid.NewGuid():n}@example.org", null),
            Language = Language.English,
            Message = "Hello",
            ConsentVersion = "1",
            Collaboration = new()
            {
                Type = CollaborationType.JointPaper,
                Role = "Professor",
                Homepage = "https://lab.example",
                Goal = "A paper",
                Brings = "Data",
                Needs = "Time",
                Effort = effort,
                Agreements = Agreements.NoneNeeded,
            },
        }, now.AddDays(10), now);

    public static InternApplication Application() => new()
    {
        Approval = Approval.Given,
        EarliestStart = new(2027, 1, 1),
        Months = 6,
        DaysPerWeek = 4,
        Place = Place.OnSite,
        Degree = DegreeStage.Master,
        Major = "CS",
        Graduation = new(2027, 6, 1),
        CvLink = "https://cv.example",
        Experience = "Some",
    };
}
