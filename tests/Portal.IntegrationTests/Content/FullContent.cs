using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Content;

/// <summary>Rows of every kind in which every column has a value in one of two, and texts that are hard to write down.</summary>
internal static class FullContent
{
    public static void AddTo(PortalDbContext db)
    {
        var day = new DateOnly(2026, 5, 17);
        FileBytes[] bytes = [new(0, SomePdf.Latin("full"))];
        var file = SiteFile.Create(SiteFileKind.Pdf, "full.pdf", bytes, height: 0, by: null, DateTimeOffset.UnixEpoch);
        new SiteFileContent(db).Add(file, bytes);
        db.Add(new ResearchProfile
        {
            Key = ResearchProfile.TheKey,
            Position = 0,
            IsDraft = true,
            Name = Both("name"),
            Role = Both("role"),
            Affiliation = Both("affiliation"),
            Tagline = Both("tagline"),
            About = Both("about\n\nmore"),
            ApplicationRoute = Both("route"),
            PictureKey = file.Fingerprint,
            CvKey = file.Fingerprint,
            Figures = [new("papers", Both("label"), "17", Both("source"), day)],
        });
        db.Add(new SiteTerms { Key = SiteTerms.TheKey, Position = 0, IsDraft = true, InternDays = 21, CollaborationDays = 12, TalkDays = 5, QuestionDays = 90, ShowsResponsiveness = true, CollaborationHours = 25, ShowsCollaborationLoad = true });
        for (var i = 0; i < 2; i++)
        {
            db.Add(new Pause { Key = $"h{i}", Position = i, IsDraft = i == 1, StartsOn = day.AddDays(i), EndsOn = day.AddDays(20), Reason = i == 0 ? BilingualText.Empty : Both("Away: 'far'") });
            db.Add(new ResearchInterest { Key = $"i{i}", Position = i, IsDraft = i == 1, Title = Both("- title"), Summary = Both("# summary") });
            db.Add(new NewsItem { Key = $"n{i}", Position = i, IsDraft = i == 1, Date = i == 0 ? day : new(2026, 5, 1), IsDayKnown = i == 0, Text = Both("text: colon"), PublicationKey = i == 0 ? null : "p1" });
            db.Add(new Project { Key = $"j{i}", Position = i, IsDraft = i == 1, Title = Both("title"), Summary = Both("summary"), Capabilities = i == 0 ? [] : [new(Both("one"), Both("a\nb")), new(Both("two"), Both("b"))] });
            db.Add(new BackgroundEntry
            {
                Key = $"b{i}",
                Position = i,
                IsDraft = i == 1,
                Kind = BackgroundKind.Talk,
                StartedOn = new(2025, 3, 1),
                EndedOn = i == 0 ? null : new(2025, 4, 1),
                Title = Both("title"),
                Organisation = i == 0 ? BilingualText.Empty : Both("organisation"),
                Detail = i == 0 ? BilingualText.Empty : new("one side", null),
            });
            db.Add(new FaqEntry { Key = $"f{i}", Position = i, IsDraft = i == 1, Question = Both("question?"), Answer = Both("one\n\ntwo") });
            db.Add(Paper(i));
            var topic = Topic(i, day);
            if (i == 1)
            {
                topic.Hide();
            }

            db.Add(topic);
        }
    }

    private static Publication Paper(int i) => new()
    {
        Key = $"p{i}",
        Position = i,
        IsDraft = i == 1,
        Type = "unheard-of",
        Title = "{Braces}, 50% & $x_1$",
        ShortTitle = "Short",
        Authors = ["Ada Lovelace", "Team, Seedance", "Research and Development"],
        HasMoreAuthors = true,
        EqualContribution = ["Ada Lovelace", "Team, Seedance"],
        Corresponding = ["Research and Development"],
        Year = i == 0 ? null : 1943,
        Venue = "Venue",
        PublishedIn = "Proceedings of \"it\"",
        Award = "Award",
        Area = "area",
        Role = Both("role"),
        Summary = Both("one\n\ntwo }"),
        PaperUrl = "https://example.org/a_b%20c",
        CodeUrl = "https://example.org/code",
        ProjectUrl = "https://example.org/project",
        IsSelected = i == 0,
        IsDoubtful = i == 1,
        BibTex = $"@unheard-of{{p{i},\n"
            + @"  title        = {{\textbraceleft{}Braces\textbraceright{}, 50\% \& \$x\_1\$}}," + "\n"
            + "  author       = {Ada Lovelace and {Team, Seedance} and {Research and Development} and others},\n"
            + "  howpublished = {Proceedings of \"it\"},\n"
            + (i == 0 ? "" : "  year         = {1943},\n")
            + "  url          = {https://example.org/a_b%20c}\n}\n",
    };

    public static Topic Topic(int i, DateOnly day) => new()
    {
        Key = $"t{i}",
        Position = i,
        IsDraft = i == 1,
        Kind = TopicKind.Collaboration,
        State = i == 0 ? TopicState.Draft : TopicState.Open,
        IsSample = i == 0,
        Title = Both("title"),
        Summary = Both("summary"),
        Work = Both("- one\n- two"),
        Needs = Both("needs"),
        Outcome = Both("outcome"),
        Question = Both("question?"),
        MonthsMin = 3,
        MonthsMax = 6,
        DaysPerWeek = 4,
        StartsFrom = day,
        StartsBy = day.AddDays(30),
        Place = Place.Remote,
        City = Both("city"),
        Seats = 2,
        PromisedDays = 30,
        Difficulty = TopicDifficulty.Advanced,
        ClosesOn = i == 0 ? null : day.AddDays(60),
        OpenedOn = day.AddDays(-7),
        InterestKeys = ["i1", "i0"],
        ReadingKeys = ["p1", "p0"],
    };

    public static BilingualText Both(string text) => new(text, $"中文：{text}");
}
