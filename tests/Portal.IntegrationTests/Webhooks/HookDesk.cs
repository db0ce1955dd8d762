using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Account.Webhooks;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>A portal that may send to programs on its own machine.</summary>
public sealed class HookPortal : PortalServer
{
    public HookPortal(PostgresServer postgres)
        : base(postgres) => Settings["Webhooks:AllowPrivateAddresses"] = "true";

    /// <summary>How long it waits for one; to be set before the start.</summary>
    internal WebhookLimits Patience { get; init; } = WebhookLimits.Usual;

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(Patience);
}

internal static class HookDesk
{
    public const string Page = "/account/webhooks";

    /// <returns>The secret, as the page shows it once.</returns>
    public static async Task<string> MakeHookAsync(this Visitor owner, string address, bool received = true, bool decided = true, string name = "Channel of the lab")
    {
        var page = (await owner.VisitAsync(Page)).Is(HttpStatusCode.OK);
        var made = (await owner.SubmitAsync(page, new()
        {
            ["Input.Name"] = name,
            ["Input.Address"] = address,
            ["Input.Received"] = received ? "true" : null,
            ["Input.Decided"] = decided ? "true" : null,
        }, "form.form")).Is(HttpStatusCode.OK);
        return made.One("code.key").TextContent;
    }

    /// <summary>Presses a button of the first webhook that has it.</summary>
    public static async Task<Page> PressAsync(this Visitor owner, string handler, string? on = null) =>
        await owner.PressAsync(await owner.VisitAsync(Page), handler, on);

    /// <summary>The same on a page that was opened before.</summary>
    public static Task<Page> PressAsync(this Visitor owner, Page page, string handler, string? on = null) =>
        owner.SendAsync(new(HttpMethod.Post, $"{HookDesk.Page}?handler={handler}")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = page.All("input[name='__RequestVerificationToken']")[0].GetAttribute("value")!,
                ["webhook"] = page.All("input[name='webhook']")[0].GetAttribute("value")!,
                ["delivery"] = page.All("button[name='delivery']") is [var first, ..] ? first.GetAttribute("value")! : "",
                ["on"] = on ?? "",
            }),
        });

    /// <summary>A round of the worker now; its own one may have been faster.</summary>
    public static Task<int> HookRoundAsync(this PortalServer portal) =>
        portal.InServicesAsync(services => services.GetRequiredService<DeliverWebhooksHandler>().HandleAsync(CancellationToken.None));

    public static Task<WebhookDelivery> DeliveryAsync(this PortalServer portal, string hookId) =>
        portal.InDatabaseAsync(db => db.WebhookDeliveries.AsNoTracking().SingleAsync(d => d.Id == IdOf(hookId)));

    /// <summary>Returns when what became of an attempt is written down.</summary>
    public static async Task<WebhookDelivery> SettledAsync(this PortalServer portal, ReceivedHook hook, string taken = "taken", int attempt = 1)
    {
        await portal.WaitForLogAsync($"Webhook delivery {IdOf(hook.Id)} was {taken} at attempt {attempt}");
        return await portal.DeliveryAsync(hook.Id);
    }

    public static async Task<string> SendSpamAsync(this PortalServer portal, string email)
    {
        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern(email).With("Input.Comment", "watches"))).Is(HttpStatusCode.OK);
        return receipt.One("#reference").TextContent;
    }

    public static async Task LetInAsync(this Visitor owner, string reference, string decision = "let-in") =>
        (await owner.SubmitAsync(await owner.VisitAsync("/inbox/quarantine"), new() { ["reference"] = reference, ["decision"] = decision }, "main form")).Is(HttpStatusCode.OK);

    public static Task<int> CountAsync(this PortalServer portal, WebhookEvent what) => portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync(d => d.Event == what));

    private static Guid IdOf(string hookId) => Guid.ParseExact(hookId["msg_".Length..], "N");
}
