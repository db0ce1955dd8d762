using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.UnitTests.Model;

/// <summary>A question that somebody asked through the form.</summary>
internal static class SomeQuestion
{
    public static Inquiry Received(DateTimeOffset promised, DateTimeOffset now) => Inquiry.Receive(
        new()
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = new("Grace Example", null, "grace@example.org", null),
            Language = Language.English,
            Message = "Hello",
            ConsentVersion = "1",
            Question = new() { Area = QuestionArea.Other, Subject = "About something" },
        }, promised, now);
}
