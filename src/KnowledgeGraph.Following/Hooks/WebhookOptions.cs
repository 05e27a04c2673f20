namespace KnowledgeGraph.Following.Hooks;

/// <summary>Who is sent what newly cites something. Only whoever configures the service says so: no request does.</summary>
public sealed class WebhookOptions
{
    /// <summary>The file that deliveries are kept in until they have arrived. There has to be one where there are hooks.</summary>
    public string? File { get; set; }

    /// <summary>Whether hooks may be on this machine and in private networks, and be sent without TLS.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The hooks, by name.</summary>
    public IDictionary<string, WebhookSetting> Hooks { get; } = new Dictionary<string, WebhookSetting>(StringComparer.Ordinal);

    /// <summary>What is wrong with them; null where nothing is.</summary>
    public string? Fault() =>
        Hooks.Count == 0 ? null
        : string.IsNullOrWhiteSpace(File)
            ? "Webhooks need a file of their own, which keeps what has not arrived yet: KnowledgeGraph:Webhooks:File."
        : Timeout <= TimeSpan.Zero ? "The time limit of webhooks has to be greater than 0."
        : Hooks.Select(h => h.Value.Fault(h.Key, AllowPrivateAddresses)).FirstOrDefault(f => f is not null);
}

/// <summary>One hook.</summary>
public sealed class WebhookSetting
{
    /// <summary>Where it is sent.</summary>
    public string? Url { get; set; }

    /// <summary>The secret that it is signed with: whsec_ and 24 to 64 random bytes in Base64, as Standard Webhooks has it.</summary>
    public string? Secret { get; set; }

    /// <summary>What is followed: a reference to an instrument or a paragraph; null for whatever is newly cited.</summary>
    public string? Of { get; set; }

    internal string? Fault(string name, bool allowsPrivate) =>
        !Uri.TryCreate(Url, UriKind.Absolute, out Uri? url) || url.UserInfo.Length > 0
            || (url.Scheme != Uri.UriSchemeHttps && !(allowsPrivate && url.Scheme == Uri.UriSchemeHttp))
            ? $"The Url of the webhook “{name}” has to be an address that begins with https://, without a password; KnowledgeGraph:Webhooks:AllowPrivateAddresses allows http:// too."
        : WebhookSignature.Key(Secret) is null
            ? $"The Secret of the webhook “{name}” has to be whsec_ and 24 to 64 random bytes in Base64: echo whsec_$(openssl rand -base64 32)"
        : null;
}
