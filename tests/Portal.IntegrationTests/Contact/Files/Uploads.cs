using System.Text;
using System.Text.Json;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact.Files;

/// <summary>Uploads as the script of a form sends them: with the token and the key of a form that was served.</summary>
internal static class Uploads
{
    private const string Boundary = "----WebKitFormBoundaryA1b2C3d4E5f6G7h8";

    /// <param name="language">Of the page, as it stands in front of the path.</param>
    public static async Task<Page> OpenFormAsync(this Visitor visitor, string language = "") => await visitor.VisitAsync(language + Answers.InternForm);

    public static Guid Key(this Page form) => Guid.Parse(form.Answer("Input.FormKey")!);

    /// <param name="changes">Other values of fields; null leaves a field out.</param>
    public static Task<Page> UploadAsync(
        this Visitor visitor, Page form, byte[] file, string name = "cv.pdf", string slot = "Cv", Dictionary<string, string?>? changes = null) =>
        visitor.SendAsync(Request(form, Body(form, file, name, slot, changes)));

    public static HttpRequestMessage Request(Page form, byte[] body) => new(HttpMethod.Post, Path(form))
    {
        Content = new ByteArrayContent(body) { Headers = { { "Content-Type", $"multipart/form-data; boundary={Boundary}" } } },
    };

    public static string Path(Page form) => $"{(form.Path.StartsWith("/zh/", StringComparison.Ordinal) ? "/zh" : "")}/contact/files";

    /// <summary>A file in its frame, with names in plain UTF-8 as browsers write them.</summary>
    public static byte[] Body(Page form, byte[] file, string name = "cv.pdf", string slot = "Cv", Dictionary<string, string?>? changes = null)
    {
        var served = new List<(string Name, string Value)>
        {
            ("FormKey", $"{form.Key()}"), ("Slot", slot), ("__RequestVerificationToken", form.Answer("__RequestVerificationToken")!),
        };
        var text = string.Concat(FormFields.With(served, changes ?? []).Select(field => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"))
            + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"File\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(text), .. file, .. Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n")];
    }

    public static JsonElement Json(this Page answer) => JsonDocument.Parse(answer.Body).RootElement;

    public static Guid Id(this Page answer) => answer.Json().GetProperty("id").GetGuid();

    public static string? Error(this Page answer) => answer.Json().GetProperty("error").GetString();
}
