using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Following.Hooks;

namespace KnowledgeGraph.Api.Settings;

/// <summary>What the API allows. Bound to the section <c>KnowledgeGraph</c> of the configuration and checked when the service starts.</summary>
public sealed class KnowledgeGraphApiOptions
{
    /// <summary>The longest body of a request, in bytes, unpacked. Room for a draft of 100,000 characters, each escaped.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 20;

    /// <summary>The same of a request whose key writes: the documents that it loads are in it, files in Base64. 16 MiB.</summary>
    public int MaxLoadBytes { get; set; } = 16 << 20;

    /// <summary>How long a client may take to send its body.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest draft that is checked, in bytes; 8 MiB, room for a Word document with pictures.</summary>
    public int MaxDraftBytes { get; set; } = 8 << 20;

    /// <summary>The largest page that a connection gives, in items.</summary>
    public int MaxPageSize { get; set; } = 500;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much of a query is read before it is refused.</summary>
    public GuardLimits Guards { get; set; } = new();

    /// <summary>How many bytes the documents that are kept ready parsed may take, by estimate.</summary>
    public long DocumentCacheBytes { get; set; } = 16 << 20;

    /// <summary>A file with the documents that clients will send: a manifest of Apollo's tools, or the map that Relay's compiler writes. None by
    /// default.</summary>
    public string? TrustedDocuments { get; set; }

    /// <summary>Whether those of the manifest are the only documents that are answered.</summary>
    public bool TrustedDocumentsOnly { get; set; }

    /// <summary>Whether the schema can be asked for by queries. <c>/graphql/schema.graphql</c> and <c>?sdl</c> go with it.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Whether <c>/console</c> is served.</summary>
    public bool Console { get; set; } = true;

    /// <summary>The origins whose pages may read answers (CORS), as <c>https://example.org</c>; <c>*</c> for all. None by default.</summary>
    public IList<string> CorsOrigins { get; } = [];

    /// <summary>Whether <c>/mcp</c> is served.</summary>
    public bool Mcp { get; set; } = true;

    /// <summary>The names under which <c>/mcp</c> is asked, beside <c>localhost</c> and addresses; <c>*</c> for all. None by default: whoever shows a
    /// key may ask under any.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>Who may ask, and how much.</summary>
    public AccessOptions Access { get; set; } = new();

    /// <summary>Who may follow what is new.</summary>
    public FollowingOptions Following { get; set; } = new();

    /// <summary>Who is sent what is new.</summary>
    public WebhookOptions Webhooks { get; set; } = new();

    /// <summary>What is wrong with the options, null where nothing is.</summary>
    internal string? Fault() =>
        MaxRequestBytes <= 0 || MaxLoadBytes <= 0 || MaxDraftBytes <= 0 || MaxPageSize <= 0 || DocumentCacheBytes < 0 || !Guards.AreUsable
            ? "The limits of the API have to be greater than 0."
        : Timeout <= TimeSpan.Zero || BodyTimeout <= TimeSpan.Zero ? "The time limits of a request have to be greater than 0."
        : CorsOrigins.FirstOrDefault(o =>
            o != "*" && !(Uri.TryCreate(o, UriKind.Absolute, out Uri? uri) && uri.GetLeftPart(UriPartial.Authority) == o)) is { } origin
            ? $"“{origin}” is no origin: it has the form https://example.org, without a path."
        : TrustedDocumentsOnly && string.IsNullOrEmpty(TrustedDocuments)
            ? "TrustedDocumentsOnly needs TrustedDocuments, the path of a manifest: without one nothing would be answered."
        : Access.Fault() ?? Following.Fault() ?? Webhooks.Fault();
}
