namespace Portal.Features.Shared.Api;

/// <summary>What a token may do. Each is the name of a policy as well, which takes tokens alone and no cookie.</summary>
public static class ApiScopes
{
    public const string Read = "inquiries:read";
    public const string Export = "inquiries:export";

    /// <summary>The way to be known by a token; no page knows it.</summary>
    public const string Scheme = "api-token";

    /// <summary>The type of the claims that say what a token may do.</summary>
    public const string Claim = "portal:scope";

    /// <summary>The type of the claim that says which token it is, by the name that its owner gave it.</summary>
    public const string TokenName = "portal:token";

    /// <summary>How a program's reading is put on record.</summary>
    public static string OnRecord(this HttpContext context, string what) => $"api, {context.User.FindFirst(TokenName)?.Value}: {what}";
}
