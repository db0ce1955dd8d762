namespace Portal.IntegrationTests.Contact;

/// <summary>Forms filled in as people fill them in. Names, schools and addresses are invented.</summary>
internal static class Answers
{
    public const string InternForm = "/contact/intern";
    public const string CollaborationForm = "/contact/collaboration";

    public const string Experience =
        "I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, "
        + "measured against the vendor's library on three shapes. My own part was the packing of weights and the benchmark; "
        + "a fellow student did the calibration.";

    public const string Message =
        "In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. "
        + "What could go wrong is that the metric does not see it, so I would begin with a small human comparison. "
        + "After that I would try to compensate only the steps where it matters.";

    public static Dictionary<string, string?> Intern(string email = "ada.zhang@example.edu") => new()
    {
        ["Input.Topic"] = "low-bit-diffusion",
        ["Input.EarliestStart"] = "2027-03-01",
        ["Input.Months"] = "6",
        ["Input.DaysPerWeek"] = "4",
        ["Input.Place"] = "OnSite",
        ["Input.FullName"] = "Ada Zhang",
        ["Input.OtherName"] = "张爱达",
        ["Input.Email"] = email,
        ["Input.School"] = "Example University",
        ["Input.Degree"] = "Master",
        ["Input.Major"] = "Computer architecture",
        ["Input.Graduation"] = "2028-06-30",
        ["Input.CvLink"] = "https://example.edu/~ada/cv.pdf",
        ["Input.WorkLink"] = "https://code.example.org/ada/kernels",
        ["Input.Experience"] = Experience,
        ["Input.Message"] = Message,
        ["Input.AnswerIn"] = "English",
        ["Input.Consent"] = "true",
    };

    public static Dictionary<string, string?> Collaboration(string email = "grace@lab.example.org") => new()
    {
        ["Input.Type"] = "JointPaper",
        ["Input.Topic"] = "error-theory",
        ["Input.Goal"] = "Bound the error of cached steps, for people who serve video models.",
        ["Input.Message"] = $"{Message} {Experience}",
        ["Input.Brings"] = "Two students for six months, a proof of the linear case, and forty hours on a small cluster.",
        ["Input.Needs"] = "An hour every other week, and a look at which operators are cached in practice.",
        ["Input.FullName"] = "Grace Example",
        ["Input.OtherName"] = "",
        ["Input.Email"] = email,
        ["Input.Organisation"] = "Example Lab",
        ["Input.Role"] = "Lecturer",
        ["Input.Homepage"] = "https://lab.example.org/grace",
        ["Input.AnswerIn"] = "English",
        ["Input.NothingConfidential"] = "true",
        ["Input.Consent"] = "true",
    };

    public static Dictionary<string, string?> With(this Dictionary<string, string?> answers, string field, string? value) => new(answers) { [field] = value };
}
