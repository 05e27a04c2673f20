using System.Text;
using GraphQL.Types;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Api.GraphQL.Writing;

/// <summary>A document that a client sends: its text, or its file's bytes in Base64.</summary>
internal sealed record SentDocument(string Name, string? Text, string? Base64)
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 500;

    /// <summary>What is wrong with the request for it, whatever it holds; null where nothing is.</summary>
    public string? Fault =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName || Name.Any(char.IsControl)
            ? $"A document's name has from 1 to {LongestName} characters and no control characters; “{Printed}” has not."
        : (Text is null) == (Base64 is null) ? $"“{Name}” has to have either text or base64."
        : null;

    private string Printed => new([.. Name.Take(50).Select(c => char.IsControl(c) ? '�' : c)]);

    /// <summary>The document as the loader takes it. What is no Base64 is one that cannot be read.</summary>
    public DocumentSource Source()
    {
        if (Text is not null)
        {
            return DocumentSource.Stream(Name, () => new MemoryStream(Encoding.UTF8.GetBytes(Text), writable: false));
        }

        byte[] bytes = new byte[Base64!.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(Base64, bytes, out int length)
            ? DocumentSource.Stream(Name, () => new MemoryStream(bytes, 0, length, writable: false))
            : DocumentSource.Unreadable(Name, "is not Base64 (RFC 4648, section 4, with its padding)");
    }
}

/// <summary>The type of <see cref="SentDocument"/>.</summary>
internal sealed class DocumentInputGraphType : InputObjectGraphType
{
    public DocumentInputGraphType()
    {
        Name = "DocumentInput";
        Description = "A document to load: plain text, Markdown, AKN4UN XML, Word, PDF or HTML. Its format is found by its content. Send it in a variable.";
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("What it is called in messages, and by which it is known again: the name of its file.");
        Field<StringGraphType>("text").Description("Its text; or base64.");
        Field<StringGraphType>("base64").Description("The bytes of its file in Base64; or text.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new SentDocument((string)value["name"]!, value.TryGetValue("text", out object? text)
            ? (string?)text : null, value.TryGetValue("base64", out object? bytes) ? (string?)bytes : null);
}
