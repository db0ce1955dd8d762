using Microsoft.Extensions.Options;

namespace Portal.Mail;

/// <summary>Secrets out of files: what stands in the file takes the place of the setting without <c>File</c>.</summary>
internal static class MailSecrets
{
    /// <exception cref="OptionsValidationException">A file cannot be read, is empty, or both settings are there.</exception>
    public static void Read(MailOptions options)
    {
        var faults = new List<string>();
        var oauth = options.OAuth;
        options.Password = Take("Mail:Password", options.Password, options.PasswordFile, faults);
        oauth.ClientSecret = Take("Mail:OAuth:ClientSecret", oauth.ClientSecret, oauth.ClientSecretFile, faults);
        oauth.RefreshToken = Take("Mail:OAuth:RefreshToken", oauth.RefreshToken, oauth.RefreshTokenFile, faults);
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(MailOptions), faults);
        }
    }

    /// <returns>What stands in the file, or the value where no file is named.</returns>
    internal static string Take(string key, string value, string file, List<string> faults)
    {
        if (file.Length == 0)
        {
            return value;
        }

        if (value.Length > 0)
        {
            faults.Add($"{key} and {key}File cannot both be set.");
            return value;
        }

        try
        {
            // Editors end the last line, and nobody means that by a password.
            var secret = File.ReadAllText(file).TrimEnd('\r', '\n');
            if (secret.Length == 0)
            {
                faults.Add($"{key}File names an empty file: {file}");
            }

            return secret;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add($"{key}File names a file that cannot be read: {file}");
            return "";
        }
    }
}
