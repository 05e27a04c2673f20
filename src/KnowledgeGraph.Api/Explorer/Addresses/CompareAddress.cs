namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the address of a comparison asks. A value that means nothing is no condition.</summary>
public sealed record CompareAddress
{
    /// <summary>What is asked for as a file.</summary>
    public const string Word = "docx";

    /// <summary>The text from which the changes start: a reference.</summary>
    public string A { get; init; } = "";

    /// <summary>The other text: a reference; nothing where it is a draft that is handed in.</summary>
    public string B { get; init; } = "";

    /// <summary>Whether both texts are one, with what was taken out and put in marked in it, and not side by side.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether what is the same in both is left out.</summary>
    public bool OnlyChanges { get; init; }

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => A.Length == 0 && B.Length == 0;

    /// <summary>The address of this question.</summary>
    public string Href => Address(null);

    /// <summary>The same comparison as a Word file.</summary>
    public string WordHref => Address(Word);

    /// <summary>Reads an address, or the fields of a form.</summary>
    public static CompareAddress Read(Func<string, string?> parameter) => new()
    {
        A = (parameter("a") ?? "").Trim(),
        B = (parameter("b") ?? "").Trim(),
        IsInline = parameter("view") == "inline",
        OnlyChanges = parameter("show") == "changes",
    };

    private string Address(string? format)
    {
        string query = string.Join('&', new (string Name, string? Value)[]
        {
            ("a", A.Length == 0 ? null : A), ("b", B.Length == 0 ? null : B), ("view", IsInline ? "inline" : null),
            ("show", OnlyChanges ? "changes" : null), ("as", format),
        }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Addresses.Address.Escaped(p.Value!)}"));
        return PageLanguage.Here("/compare") + (query.Length == 0 ? "" : "?" + query);
    }
}
