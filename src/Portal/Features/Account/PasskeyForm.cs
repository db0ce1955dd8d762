namespace Portal.Features.Account;

/// <summary>A button for a passkey; shown where script and browser know passkeys.</summary>
/// <param name="Page">Its handler <c>Options</c> gives the challenge, its handler <c>Passkey</c> takes the answer.</param>
/// <param name="Creates">Whether a passkey is made rather than used.</param>
public sealed record PasskeyForm(string Page, string? ReturnUrl, string Button, bool Creates = false);
