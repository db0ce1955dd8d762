namespace Portal.IntegrationTests.Contact;

/// <summary>Forms filled in as people fill them in. Names, schools and addresses are invented.</summary>
internal static class Answers
{
    public const string InternForm = "/contact/intern";
    public const string CollaborationForm = "/contact/collaboration";
    public const string TalkForm = "/contact/talk";
    public const string QuestionForm = "/contact/question";

    public const string Experience =
        "I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, "
        + "measured against the vendor's library on three shapes. My own part was the packing of weights and the benchmark; "
        + "a fellow student did the calibration.";

    public const string Message =
        "In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. "
        + "What could go wrong is that the metric does not see it, so I would begin with a small human comparison. "
        + "After that I would try to compensate only the steps where it matters.";

    public const string TopicAnswer =
        "Each step starts from the output of the one before, so a small bias repeats in the same direction. I would plot the norm of the summed error over the steps.";

    public static Dictionary<string, string?> Intern(string email = "ada.zhang@example.edu") => new()
    {
        ["Input.Topic"] = "low-bit-diffusion",
        ["Input.SecondTopic"] = "sparse-prefill",
        ["Input.EarliestStart"] = "2027-03-01",
        ["Input.Months"] = "6",
        ["Input.DaysPerWeek"] = "4",
        ["Input.Place"] = "OnSite",
        ["Input.FullName"] = "Ada Zhang",
        ["Input.OtherName"] = "张爱达",
        ["Input.Email"] = email,
        ["Input.School"] = "Example University",
        ["Input.Degree"] = "Master",
        ["Input.Year"] = "2",
        ["Input.Major"] = "Computer architecture",
        ["Input.Graduation"] = "2028-06-30",
        ["Input.Advisor"] = "Prof. Example",
        ["Input.Approval"] = "NotAskedYet",
        ["Input.CvLink"] = "https://example.edu/~ada/cv.pdf",
        ["Input.WorkLinks"] = "https://code.example.org/ada/kernels my INT4 kernel",
        ["Input.Experience"] = Experience,
        ["Input.Message"] = $"{Message} {email}",
        ["Input.TopicAnswer"] = TopicAnswer,
        ["Input.AiUse"] = "For checking my English.",
        ["Input.Phone"] = "",
        ["Input.Source"] = "A paper",
        ["Input.AnswerIn"] = "English",
        ["Input.MayPassOn"] = null,
        ["Input.Consent"] = "true",
    };

    public static Dictionary<string, string?> Collaboration(string email = "grace@lab.example.org") => new()
    {
        ["Input.Type"] = "JointPaper",
        ["Input.Topic"] = "error-theory",
        ["Input.Goal"] = "Bound the error of cached steps, for people who serve video models.",
        ["Input.Message"] = $"{Message} {Experience} {email}",
        ["Input.Brings"] = "Two students for six months, a proof of the linear case, and forty hours on a small cluster.",
        ["Input.Needs"] = "An hour every other week, and a look at which operators are cached in practice.",
        ["Input.Effort"] = "UpTo5",
        ["Input.TimeFrame"] = "From February; a deadline in May.",
        ["Input.Agreements"] = "NoneYet",
        ["Input.Restrictions"] = "",
        ["Input.FullName"] = "Grace Example",
        ["Input.OtherName"] = "",
        ["Input.Email"] = email,
        ["Input.Organisation"] = "Example Lab",
        ["Input.Role"] = "Lecturer",
        ["Input.Homepage"] = "https://lab.example.org/grace",
        ["Input.Others"] = "Linus Example, linus@lab.example.org",
        ["Input.AnswerIn"] = "English",
        ["Input.NothingConfidential"] = "true",
        ["Input.Consent"] = "true",
    };

    public static Dictionary<string, string?> Talk(string email = "host@conf.example.org") => new()
    {
        ["Input.Event"] = "Workshop on Efficient Generation, Example Society",
        ["Input.EventLink"] = "https://conf.example.org/2027",
        ["Input.Dates"] = "12 May 2027, UTC+8",
        ["Input.ReplyNeededBy"] = "2027-02-01",
        ["Input.Place"] = "Either",
        ["Input.Venue"] = "Hangzhou, main hall",
        ["Input.Format"] = "Talk",
        ["Input.Length"] = "40 minutes and 10 for questions",
        ["Input.Audience"] = "About 80 engineers who serve models",
        ["Input.TalkLanguage"] = "Either",
        ["Input.Message"] = $"What quantization costs in video, and how to see it. Written by {email}.",
        ["Input.OtherSpeakers"] = "",
        ["Input.TravelCosts"] = "Covered",
        ["Input.Recording"] = "NotDecided",
        ["Input.FullName"] = "Hanna Host",
        ["Input.Organisation"] = "Example Society",
        ["Input.Email"] = email,
        ["Input.AnswerIn"] = "English",
        ["Input.Consent"] = "true",
    };

    public static Dictionary<string, string?> Question(string email = "reader@example.org") => new()
    {
        ["Input.Area"] = "Paper",
        ["Input.Publication"] = "tcec",
        ["Input.Subject"] = "Equation 7",
        ["Input.Message"] = $"In equation 7, is the norm taken over channels or over the whole tensor? Asked by {email}.",
        ["Input.FullName"] = "Rita Reader",
        ["Input.Email"] = email,
        ["Input.AnswerIn"] = "English",
        ["Input.Consent"] = "true",
    };

    /// <summary>Each form's address and how it is filled in.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        { InternForm, "INT" }, { CollaborationForm, "COL" }, { TalkForm, "TLK" }, { QuestionForm, "QUE" },
    };

    public static Dictionary<string, string?> Of(string form, string email) => form[(form.LastIndexOf('/') + 1)..] switch
    {
        "intern" => Intern(email),
        "collaboration" => Collaboration(email),
        "talk" => Talk(email),
        _ => Question(email),
    };

    public static Dictionary<string, string?> With(this Dictionary<string, string?> answers, string field, string? value) => new(answers) { [field] = value };
}
