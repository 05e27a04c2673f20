using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// What a document is called by the naming convention of Akoma Ntoso as the United Nations use it:
/// <c>/akn/un/statement/deliberation/unga/2019-12-18/74-174</c> in <c>eng</c>, by <c>ga</c>.
/// </summary>
internal sealed class WorkName
{
    // Organs whose documents the United Nations mark up: what they are called there.
    private static readonly Dictionary<string, (string Id, string Organ, string Concept)> Organs = new(StringComparer.Ordinal)
    {
        ["General Assembly"] = ("ga", "unga", "generalAssembly"),
        ["Security Council"] = ("sc", "unsc", "securityCouncil"),
        ["Economic and Social Council"] = ("ecosoc", "unecosoc", "economicAndSocialCouncil"),
    };

    /// <summary>Names a document.</summary>
    public WorkName(Document document)
    {
        DocumentHead head = document.Head;
        string body = head.AdoptedBy ?? "United Nations";
        (Author, string organ, string concept) = Organs.TryGetValue(body, out (string Id, string Organ, string Concept) known) ? known
            : ("body", Known(body), KebabCase.Of(body));
        (AuthorShownAs, AuthorAddress) = (body, "/akn/ontology/organization/un/" + concept);
        Language = (Languages.Find(document.Language) ?? Languages.All[0]).LongCode;
        Work = (head.Symbol is { } symbol && head.Date is { } date ? OfficialIri.Work(symbol, date) : null)
            ?? $"/akn/un/{(head.Symbol is null ? "doc" : "statement")}/{KebabCase.Of(head.Kind.CamelName())}/{organ}/{Day(head.Date)}/{Number(head)}";
    }

    /// <summary>The name of the work, without a stroke at its end.</summary>
    public string Work { get; }

    /// <summary>The language, by ISO 639-2.</summary>
    public string Language { get; }

    /// <summary>The id of the body that speaks, among the references.</summary>
    public string Author { get; }

    /// <summary>Its name in the ontology.</summary>
    public string AuthorAddress { get; }

    /// <summary>Its full name.</summary>
    public string AuthorShownAs { get; }

    /// <summary>A day; the first there is where none is known, as the United Nations write it.</summary>
    public static string Day(DateOnly? date) => (date ?? DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Known(string body) =>
        "un" + KebabCase.Of(Bodies.Find(body)?.Abbreviation ?? body).Replace("-", "", StringComparison.Ordinal);

    private static string Number(DocumentHead head) => Uri.EscapeDataString(
        XmlWords.Of(head.Symbol?.Replace('/', '-').Replace('(', '-').Replace(")", "", StringComparison.Ordinal) ?? head.Id.Value));
}
