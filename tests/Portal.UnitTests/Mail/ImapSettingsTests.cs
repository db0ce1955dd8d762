using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Portal.Mail;

namespace Portal.UnitTests.Mail;

public sealed class ImapSettingsTests
{
    private static readonly Dictionary<string, string?> Mailbox = new()
    {
        ["Mail:Imap:Host"] = "imap.example.org",
        ["Mail:Imap:UserName"] = "replies@Example.ORG",
        ["Mail:Imap:Password"] = "secret",
    };

    [Fact]
    public void Nothing_is_read_while_no_host_is_named() => Assert.False(Read([], isInBuild: false).IsOn);

    [Fact]
    public void Server_user_and_password_are_enough()
    {
        var options = Read(Mailbox);
        Assert.Equal((993, MailSecurity.Tls, "INBOX", "replies@example.org"), (options.Port, options.Security, options.Folder, options.Address));
        Assert.Equal((false, TimeSpan.FromMinutes(1), 25L * 1024 * 1024), (options.PlusAddressing, options.CheckEvery, options.MaxBytes));
    }

    [Theory]
    [InlineData("Host", "imap.example.org:993", "Mail:Imap:Host must name the IMAP server, without a port.")]
    [InlineData("Port", "imap", "Mail:Imap:Port must be a number from 1 to 65535.")]
    [InlineData("Port", "0", "Mail:Imap:Port must be a number from 1 to 65535.")]
    [InlineData("Security", "Maybe", "Mail:Imap:Security must be None or StartTls or Tls.")]
    [InlineData("Security", "None", "Mail:Imap:Security must be StartTls or Tls, because a password is never sent in the clear.")]
    [InlineData("Password", "", "Mail:Imap:Password is missing although Mail:Imap:Host is set.")]
    [InlineData("Address", "not an address", "Mail:Imap:Address must be the mail address that belongs to the mailbox.")]
    [InlineData("PlusAddressing", "perhaps", "Mail:Imap:PlusAddressing must be true or false.")]
    [InlineData("CheckEvery", "soon", "Mail:Imap:CheckEvery must be a time such as 00:01:00.")]
    [InlineData("CheckEvery", "00:00:01", "Mail:Imap:CheckEvery must be from 00:00:05 to 00:10:00.")]
    [InlineData("MaxBytes", "1", "Mail:Imap:MaxBytes must be from 65536 to 104857600.")]
    public void A_wrong_setting_is_named_in_one_sentence(string key, string value, string sentence)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new(Mailbox) { [$"Mail:Imap:{key}"] = value }));
        Assert.Equal([sentence], refused.Failures);
    }

    [Fact]
    public void The_password_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "from the file\n");
        var settings = new Dictionary<string, string?>(Mailbox) { ["Mail:Imap:PasswordFile"] = file };
        Assert.Equal(["Mail:Imap:Password and Mail:Imap:PasswordFile cannot both be set."], Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures);
        settings["Mail:Imap:Password"] = null;
        Assert.Equal("from the file", Read(settings).Password);
        File.Delete(file);
        Assert.Contains("cannot be read", Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a-mailbox-whose-name-is-far-too-long@example.org")]
    [InlineData("owner+portal@example.org")]
    public void An_address_without_room_for_a_token_cannot_have_one(string address)
    {
        var settings = new Dictionary<string, string?>(Mailbox) { ["Mail:Imap:Address"] = address };
        Read(settings);
        settings["Mail:Imap:PlusAddressing"] = "true";
        Assert.StartsWith("Mail:Imap:PlusAddressing needs", Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_cannot_read_mailboxes_says_so_in_one_sentence()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new(Mailbox) { ["Mail:Imap:Password"] = "" }, isInBuild: false));
        Assert.Equal(["Mail:Imap:Host must be empty in this build, which cannot read mailboxes: build with MailKit to have answers come home."], refused.Failures);
    }

    private static ImapOptions Read(Dictionary<string, string?> settings, bool isInBuild = true)
    {
        var options = new ImapOptions();
        new ImapOptionsReader(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).Configure(options);
        ImapOptionsReader.Complete(options);
        var result = new ImapOptionsValidator(new(isInBuild)).Validate(null, options);
        return result.Succeeded ? options : throw new OptionsValidationException("", typeof(ImapOptions), result.Failures);
    }
}
