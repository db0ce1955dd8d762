namespace Portal.MailTests.Support;

/// <summary>The configuration files of Postfix and Dovecot, as small as they can be.</summary>
internal static class RealMailSettings
{
    /// <summary>Owns the mailboxes; no user of the system.</summary>
    public const int UserId = 5000;

    public const UnixFileMode Reachable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static IEnumerable<(string Name, string Text)> Files(RealMailServers servers) =>
    [
        ("main.cf", PostfixMain(servers)),
        ("master.cf", PostfixMaster(servers)),
        ("dovecot.conf", Dovecot(servers)),
        ("users", string.Concat(RealMailServers.Accounts.Select(account => $"{account.Address}:{{PLAIN}}{account.Password}::::::\n"))),
    ];

    private static string PostfixMain(RealMailServers servers) =>
        $$"""
        compatibility_level = 3.6
        queue_directory = {{servers.Folder}}/queue
        data_directory = {{servers.Folder}}/lib
        maillog_file = {{servers.Folder}}/postfix.log
        maillog_file_prefixes = {{servers.Folder}}
        myhostname = mail.portal.test
        mydestination =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks =
        alias_maps =
        alias_database =
        virtual_mailbox_domains = {{string.Join(", ", RealMailServers.Accounts.Select(account => account.Address.Split('@')[1]).Distinct())}}
        virtual_mailbox_base = {{servers.Mail}}
        virtual_mailbox_maps = inline:{ {{string.Join(", ", RealMailServers.Accounts.Select(account => $"{{ {account.Address} = {account.Address}/ }}"))}} }
        virtual_uid_maps = static:{{UserId}}
        virtual_gid_maps = static:{{UserId}}
        recipient_delimiter = +
        default_transport = error:5.4.4 nothing leaves this machine
        smtpd_tls_cert_file = {{servers.Folder}}/cert.pem
        smtpd_tls_key_file = {{servers.Folder}}/key.pem
        smtpd_tls_security_level = may
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = inet:127.0.0.1:{{servers.SignInPort}}
        smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
        smtpd_recipient_restrictions = check_recipient_access inline:{ { {{RealMailServers.Busy}} = 450 4.2.0 Greylisted, come back later } }

        """;

    private static string PostfixMaster(RealMailServers servers) =>
        $"""
        127.0.0.1:{servers.SmtpPort} inet n - n - - smtpd
        127.0.0.1:{servers.SubmissionPort} inet n - n - - smtpd
          -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes
          -o smtpd_client_restrictions=permit_sasl_authenticated,reject
        127.0.0.1:{servers.SubmissionTlsPort} inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes
          -o smtpd_client_restrictions=permit_sasl_authenticated,reject
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """;

    private static string Dovecot(RealMailServers servers) =>
        $$"""
        base_dir = {{servers.Folder}}/run
        state_dir = {{servers.Folder}}/run/state
        instance_name = portal-mail-tests
        log_path = {{servers.Folder}}/dovecot.log
        protocols = imap
        listen = 127.0.0.1
        ssl = required
        ssl_cert = <{{servers.Folder}}/cert.pem
        ssl_key = <{{servers.Folder}}/key.pem
        mail_location = maildir:{{servers.Mail}}/%u
        first_valid_uid = 1
        auth_mechanisms = plain login
        auth_failure_delay = 0
        passdb {
          driver = passwd-file
          args = {{servers.Folder}}/etc/users
        }
        userdb {
          driver = static
          args = uid={{UserId}} gid={{UserId}} home={{servers.Mail}}/%u
        }
        namespace inbox {
          inbox = yes
          separator = /
        }
        service imap-login {
          inet_listener imap {
            port = {{servers.ImapPort}}
          }
          inet_listener imaps {
            port = {{servers.ImapTlsPort}}
          }
        }
        service auth {
          inet_listener {
            port = {{servers.SignInPort}}
          }
        }

        """;
}
