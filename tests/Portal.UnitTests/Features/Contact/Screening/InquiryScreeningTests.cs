using Portal.Features.Contact.Screening;
using static Portal.Model.Inquiries.QuarantineReason;

namespace Portal.UnitTests.Features.Contact.Screening;

public sealed class InquiryScreeningTests
{
    private static readonly ScreeningFacts Person = new(
        HoneypotFilled: false, FilledIn: TimeSpan.FromMinutes(8), MinimumFillSeconds: 3, IsMostlyLinks: false, SameTextFromAnother: false,
        SameFileFromAnother: false, OpenOfSender: 0, OpenAllowed: 3, WorkWanted: false, WorkDone: false);

    [Fact]
    public void A_person_goes_straight_in() => Assert.Empty(InquiryScreening.Judge(Person));

    [Fact]
    public void Each_reason_alone_holds_back()
    {
        Assert.Equal([Honeypot], InquiryScreening.Judge(Person with { HoneypotFilled = true }));
        Assert.Equal([NoStamp], InquiryScreening.Judge(Person with { FilledIn = null }));
        Assert.Equal([MostlyLinks], InquiryScreening.Judge(Person with { IsMostlyLinks = true }));
        Assert.Equal([SameTextFromAnother], InquiryScreening.Judge(Person with { SameTextFromAnother = true }));
        Assert.Equal([NoProofOfWork], InquiryScreening.Judge(Person with { WorkWanted = true }));
    }

    [Fact]
    public void Only_what_is_faster_than_the_minimum_is_too_fast()
    {
        Assert.Equal([TooFast], InquiryScreening.Judge(Person with { FilledIn = TimeSpan.FromSeconds(2.999) }));
        Assert.Empty(InquiryScreening.Judge(Person with { FilledIn = TimeSpan.FromSeconds(3) }));
        Assert.Empty(InquiryScreening.Judge(Person with { FilledIn = TimeSpan.Zero, MinimumFillSeconds = 0 }));
    }

    [Fact]
    public void Somebody_may_type_for_days() => Assert.Empty(InquiryScreening.Judge(Person with { FilledIn = TimeSpan.FromDays(30) }));

    [Fact]
    public void The_inquiry_after_those_that_are_allowed_is_held_back()
    {
        Assert.Empty(InquiryScreening.Judge(Person with { OpenOfSender = 2 }));
        Assert.Equal([ManyOpenInquiries], InquiryScreening.Judge(Person with { OpenOfSender = 3 }));
    }

    [Fact]
    public void Work_counts_only_where_it_was_wanted() => Assert.Empty(InquiryScreening.Judge(Person with { WorkWanted = true, WorkDone = true }));

    [Fact]
    public void The_same_file_counts_only_beside_another_reason()
    {
        Assert.Empty(InquiryScreening.Judge(Person with { SameFileFromAnother = true }));
        Assert.Equal([SameFileFromAnother, ManyOpenInquiries], InquiryScreening.Judge(Person with { SameFileFromAnother = true, OpenOfSender = 3 }));
    }

    [Fact]
    public void All_reasons_are_listed_in_order() =>
        Assert.Equal(
            [Honeypot, TooFast, MostlyLinks, SameTextFromAnother, SameFileFromAnother, ManyOpenInquiries, NoProofOfWork],
            InquiryScreening.Judge(new(true, TimeSpan.Zero, 3, true, true, true, 3, 3, true, false)));
}
