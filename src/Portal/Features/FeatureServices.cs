using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Portal.Features.Account;
using Portal.Features.Api;
using Portal.Features.Audit;
using Portal.Features.Closing;
using Portal.Features.Contact;
using Portal.Features.Content;
using Portal.Features.Demo;
using Portal.Features.Erasure;
using Portal.Features.Found;
using Portal.Features.HandOvers;
using Portal.Features.Health;
using Portal.Features.Inbox;
using Portal.Features.Inquiries;
using Portal.Features.Intake;
using Portal.Features.Interviews;
using Portal.Features.MailCheck;
using Portal.Features.Notices;
using Portal.Features.Outbox;
using Portal.Features.Reviews;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Features.Shared.Erasing;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Loads;
using Portal.Features.Statistics;
using Portal.Features.Templates;
using Portal.Model.Site;

namespace Portal.Features;

internal static class FeatureServices
{
    /// <summary>Everything that can be seen without signing in. What is not here is closed.</summary>
    private static readonly string[] PublicPages =
    [
        "/Home/Index", "/Publications/Index", "/Publications/Details", "/Topics/Index", "/Topics/Details", "/News/Index", "/News/Details", "/Projects/Index", "/About/Index",
        "/Privacy/Index", "/Privacy/Consent", "/Accessibility/Index", "/Faq/Index", "/Contact/Index", "/Contact/Intern", "/Contact/Collaboration", "/Contact/Talk", "/Contact/Question",
        "/Inquiries/Receipt", "/Inquiries/Calendar", "/Inquiries/Withdraw", "/Inquiries/Confirm", "/Inquiries/Address", "/Inquiries/Download", "/Inquiries/Agree", "/Inquiries/Delete", "/Inquiries/NotMe", "/Inquiries/Lost",
        "/Reviews/Link", "/Reviews/LinkReview", "/Reviews/LinkPicture",
        "/Account/SignIn", "/Account/SecondStep", "/Account/PasskeySignIn", "/Account/SetUp", "/Account/Invitation", "/Shared/Error",
    ];

    /// <summary>Of those, the ones that are kept and given again; see <see cref="SameForEverybody"/>.</summary>
    private static readonly string[] KeptPages =
    [
        "/Home/Index", "/Publications/Index", "/Publications/Details", "/Topics/Index", "/Topics/Details", "/News/Index", "/News/Details", "/Projects/Index", "/About/Index",
        "/Privacy/Index", "/Accessibility/Index", "/Faq/Index", "/Contact/Index",
    ];

    /// <summary>What hands out whole files, and what is shown instead of a page; see <see cref="NotQueued"/>.</summary>
    private static readonly string[] NotQueuedPages =
    [
        "/Inquiries/Download", "/Inbox/File", "/Inbox/FileView", "/Inbox/Export/Download", "/Intake/Original", "/Erasure/Export", "/HandOvers/Packet", "/Shared/Error",
    ];

    /// <summary>Of the owner's, those that ask again who is there; pages of accounts say so themselves.</summary>
    private static readonly string[] SensitivePages = ["/Erasure/Erase", "/Erasure/Export", "/Inbox/Export/Job", "/Inbox/Export/Download", "/HandOvers/Packet"];

    /// <summary>For everybody who is signed in, with a second factor or on the way to one.</summary>
    private static readonly string[] OwnPages =
    [
        "/Account/Index", "/Account/Confirm", "/Account/Password", "/Account/Passkeys", "/Account/Codes", "/Account/RecoveryCodes",
        "/Account/Sessions", "/Account/SignOut",
    ];

    /// <summary>For reviewers and owners, each of whom finds what they were asked about.</summary>
    private static readonly string[] ColleaguePages = ["/Reviews/Index", "/Reviews/Review", "/Reviews/Picture"];

    public static void AddPortalFeatures(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorPages(ConfigurePages).AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new CleanTextBinderProvider());
            options.ModelBinderProviders.Insert(0, new ChoiceBinderProvider());
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();

        // Chinese stays readable in the source and half as long; what is special in HTML is escaped all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddClosing();
        services.AddContact();
        services.AddContent();
        services.AddInbox();
        services.AddInterviews();
        services.AddHandOvers();
        services.AddOutbox();
        services.AddNotices();
        services.AddInquiries();
        services.AddMailCheck();
        services.AddHealthQuestions();
        services.AddTemplates();
        services.AddMailIntake();
        services.AddAccount();
        services.AddAudit();
        services.AddDemo();
        services.AddFound();
        services.AddApi();
        services.AddExceptionHandler<ApiFaults>();
        services.AddStatistics();
        services.AddScoped<FileViews>();
        services.AddScoped<UnreadCvs>();
        services.AddScoped<Promises>();
        services.AddScoped<Responsiveness>();
        services.AddScoped<CollaborationLoads>();
        services.AddErasing();
        services.AddErasure();
        services.AddReviews();
    }

    private static void ConfigurePages(RazorPagesOptions options)
    {
        options.RootDirectory = "/Features";
        foreach (var page in PublicPages)
        {
            options.Conventions.AllowAnonymousToPage(page);
        }

        // The sender changes the answers in the form that they were given in.
        foreach (var kind in new[] { "Intern", "Collaboration", "Talk", "Question" })
        {
            options.Conventions.AddPageRoute($"/Contact/{kind}", $"/inquiries/{{token}}/edit/{kind.ToLowerInvariant()}");
        }

        foreach (var page in KeptPages)
        {
            options.Conventions.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(new SameForEverybody()));
        }

        foreach (var page in NotQueuedPages)
        {
            options.Conventions.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(new NotQueued()));
        }

        foreach (var page in SensitivePages)
        {
            options.Conventions.AddPageApplicationModelConvention(page, model => model.Filters.Add(new RecentSignInAttribute()));
        }

        // Everything else is the owner's, but for what belongs to each person.
        foreach (var page in OwnPages)
        {
            options.Conventions.AuthorizePage(page, AccountRules.SignedInPolicy);
        }

        foreach (var page in ColleaguePages)
        {
            options.Conventions.AuthorizePage(page, AccountRules.ColleaguePolicy);
        }
    }
}
