using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Portal.Benchmarks.Submit;

/// <summary>
/// Somebody with a browser and a network address of their own who applies for an internship, again and again, each time as
/// somebody else: opens the form, fills it in, checks the answers, sends them.
/// </summary>
/// <remarks>
/// The form is opened for every application, as people do: its key and its time are in it, and an application without them
/// would be held back. The cookie of the form tokens is that of the browser and stays.
/// </remarks>
internal sealed class Applicant : IDisposable
{
    private const string Form = "/contact/intern";

    private const string Experience =
        "I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, "
        + "measured against the vendor's library on three shapes. My own part was the packing of weights and the benchmark; "
        + "a fellow student did the calibration.";

    private const string Plan =
        "In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. "
        + "What could go wrong is that the metric does not see it, so I would begin with a small human comparison. "
        + "After that I would try to compensate only the steps where it matters. 具体的分工我们可以再商量。";

    private readonly HttpClient browser;

    /// <param name="number">From 1 to 250; says which address of the loopback network is theirs.</param>
    public Applicant(Uri portal, int number)
    {
        var address = new IPEndPoint(IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.1.{number}")), 0);
        browser = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(address);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = portal };
    }

    public static string EmailOf(string person) => $"{person}@example.edu";

    /// <summary>Everything but the last press of the button.</summary>
    /// <param name="person">Letters and digits; nobody was called so before.</param>
    /// <returns>What the page with the answers would send.</returns>
    public async Task<Dictionary<string, string>> FillInAsync(string person)
    {
        var answers = ServedForm.Hidden(await browser.GetStringAsync(Form));
        foreach (var (field, answer) in AnswersOf(person))
        {
            answers[field] = answer;
        }

        using var content = new MultipartFormDataContent();
        foreach (var (field, answer) in answers)
        {
            content.Add(new StringContent(answer), field);
        }

        using var page = await browser.PostAsync(Form, content);
        var check = await page.Content.ReadAsStringAsync();
        var sent = page.StatusCode == HttpStatusCode.OK ? ServedForm.Hidden(check) : [];
        return sent.GetValueOrDefault("at") == "check"
            ? new(sent) { ["step"] = "next" }
            : throw new HttpRequestException($"No answers to be checked, but {page.StatusCode}: {check}", null, page.StatusCode);
    }

    /// <summary>Returns when the portal said that it has it.</summary>
    public async Task SendAsync(Dictionary<string, string> answers)
    {
        using var content = new FormUrlEncodedContent(answers);
        using var answer = await browser.PostAsync(Form, content);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new HttpRequestException($"No receipt, but {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
        }
    }

    public void Dispose() => browser.Dispose();

    private static Dictionary<string, string> AnswersOf(string person) => new()
    {
        ["Input.Topic"] = "low-bit-diffusion",
        ["Input.SecondTopic"] = "sparse-prefill",
        ["Input.EarliestStart"] = $"{DateTime.UtcNow.AddMonths(2):yyyy-MM-dd}",
        ["Input.Months"] = "6",
        ["Input.DaysPerWeek"] = "4",
        ["Input.Place"] = "OnSite",
        ["Input.FullName"] = $"Ada {person}",
        ["Input.OtherName"] = "张爱达",
        ["Input.Email"] = EmailOf(person),
        ["Input.School"] = "Example University",
        ["Input.Degree"] = "Master",
        ["Input.Year"] = "2",
        ["Input.Major"] = "Computer architecture",
        ["Input.Graduation"] = $"{DateTime.UtcNow.AddMonths(20):yyyy-MM-dd}",
        ["Input.Advisor"] = "Prof. Example",
        ["Input.Approval"] = "NotAskedYet",
        ["Input.CvLink"] = "https://example.edu/~ada/cv.pdf",
        ["Input.WorkLinks"] = "https://code.example.org/ada/kernels my INT4 kernel",
        ["Input.Experience"] = Experience,
        ["Input.Message"] = $"{Plan} {person}",
        ["Input.TopicAnswer"] = "Each step starts from the output of the one before, so a small bias repeats in the same direction; I would plot its norm over the steps.",
        ["Input.AnswerIn"] = "English",
        ["Input.Consent"] = "true",
    };
}
