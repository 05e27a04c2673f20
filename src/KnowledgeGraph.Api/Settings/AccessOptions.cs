namespace KnowledgeGraph.Api.Settings;

/// <summary>Who may ask, and how much.</summary>
public sealed class AccessOptions
{
    /// <summary>The SHA-256 of each API key in hexadecimal, under the name of its holder. A key is random and has 20 characters at least.</summary>
    public IDictionary<string, string> ApiKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether documents can be loaded by mutations, each with one of <see cref="WriteKeys"/>: on this machine too.</summary>
    public bool AllowWrites { get; set; }

    /// <summary>The keys that write, and read, as <see cref="ApiKeys"/> are given, which only read.</summary>
    public IDictionary<string, string> WriteKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether reading needs a key.</summary>
    public bool RequireApiKey { get; set; }

    /// <summary>Whether requests from this machine need no key and are not counted. To be switched off behind a proxy on the same machine.</summary>
    public bool OpenOnLoopback { get; set; } = true;

    /// <summary>How much cost a client may ask for each minute; what is not used is kept for one minute. 0 for no limit.</summary>
    public int CostPerMinute { get; set; } = 500_000;

    /// <summary>What costs more is dear: about a twentieth of a second. Dear requests wait for each other.</summary>
    public int DearCost { get; set; } = 2_500;

    /// <summary>How many dear requests work at a time, of different clients; half as many as there are cores unless told.</summary>
    public int DearAtOnce { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    internal string? Fault() =>
        ApiKeys.Concat(WriteKeys).FirstOrDefault(k => k.Value is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigit)) is { Key: { } name }
            ? $"The API key of “{name}” has to be given as its SHA-256: 64 hexadecimal digits, as sha256sum prints them."
        : AllowWrites && WriteKeys.Count == 0
            ? "Writing is allowed and nobody has a key to write with: KnowledgeGraph:Access:WriteKeys:NAME (as a variable KnowledgeGraph__Access__WriteKeys__NAME) is the SHA-256 of NAME's key."
        : RequireApiKey && ApiKeys.Count + WriteKeys.Count == 0
            ? "API keys are required and none is configured: KnowledgeGraph:Access:ApiKeys:NAME is the SHA-256 of NAME's key."
        : DearCost < 1 || DearAtOnce < 1 ? "What is dear, and how many dear requests work at a time, have to be greater than 0."
        : CostPerMinute < 0 ? "The cost per minute has to be 0 or more."
        : null;
}
