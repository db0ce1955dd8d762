using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Portal.Features.Shared.Api;
using Portal.Model.Site;

namespace Portal.Features.Api;

/// <summary>How answers are written, and the description of all of them (OpenAPI).</summary>
internal static class ApiDescription
{
    public const string Document = "v1";

    private const string Token = "token";

    private const string Intro =
        """
        Topics and publications of the site, for everybody, and inquiries, for programs of the owner who hold a token.

        Texts come in both languages; a language in which a text does not exist is left out, and so is every value that nobody gave.
        Days are `2026-11-30`, moments `2026-11-30T08:15:00+00:00` (ISO 8601). Within v1 properties, words and addresses may be
        added, and nothing is renamed or taken away: leave aside what you do not know. Errors are problems of RFC 9457.
        """;

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            // Chinese stays readable; what is special in HTML is escaped all the same.
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
            options.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNothing } };
        });
        services.AddOpenApi(Document, options =>
        {
            options.ShouldInclude = static endpoint => endpoint.RelativePath?.StartsWith(ApiProblems.Version[1..], StringComparison.Ordinal) == true && endpoint.HttpMethod == HttpMethods.Get;
            options.AddDocumentTransformer(Introduce);
            options.AddOperationTransformer(ShowProblems);
            options.AddOperationTransformer(AskForToken);
        });
    }

    /// <summary>In answers to programs a value that nobody gave is left out.</summary>
    private static void LeaveOutNothing(JsonTypeInfo type)
    {
        if (type.Type.Name.EndsWith("Answer", StringComparison.Ordinal))
        {
            foreach (var property in type.Properties)
            {
                property.ShouldSerialize = static (_, value) => value is not null;
            }
        }
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var site = context.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        document.Info = new() { Title = site.Name, Version = "1", Description = Intro };

        // Never from a request's Host header.
        document.Servers = [new() { Url = site.Link("") }];
        (document.Components ??= new()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token that the owner made at /account/tokens. It begins with prt_." },
        };
        return Task.CompletedTask;
    }

    /// <summary>Which scope a token needs.</summary>
    private static Task AskForToken(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().FirstOrDefault()?.Policy is { } scope)
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [scope] }];
        }

        return Task.CompletedTask;
    }

    /// <summary>What each problem looks like.</summary>
    private static Task ShowProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer.Content?.TryGetValue("application/problem+json", out var problem) == true && int.TryParse(status, out var code))
            {
                problem.Example = ApiProblems.ExampleOf(code);
            }
        }

        return Task.CompletedTask;
    }
}
