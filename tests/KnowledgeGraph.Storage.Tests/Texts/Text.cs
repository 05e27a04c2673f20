using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>Builds the document of a small text, as extraction would make it.</summary>
internal sealed class Text
{
    private readonly List<DocumentProvision> provisions = [];
    private readonly List<DocumentCitation> citations = [];
    private readonly List<DocumentStatement> statements = [];
    private readonly List<DocumentDiagnostic> diagnostics = [];
    private readonly List<AnnexedInstrument> annexed = [];
    private readonly List<NameBinding> names = [];
    private DocumentHead head;
    private string source;

    private Text(string id)
    {
        var instrument = new InstrumentId(id);
        head = new DocumentHead { Id = instrument, Symbol = instrument.IsSymbol ? id : null, Kind = InstrumentKind.Resolution };
        source = id.Replace('/', '_') + ".txt";
    }

    public static Text Of(string id) => new(id);

    public static implicit operator Document(Text text) => text.Document;

    public Document Document => new()
    {
        Source = source,
        Head = head,
        Provisions = [.. provisions],
        Citations = [.. citations],
        Statements = [.. statements],
        Diagnostics = [.. diagnostics],
        Annexed = [.. annexed],
        Names = [.. names],
    };

    public Text From(string path) => With(() => source = path);

    public Text Titled(string title) => With(() => head = head with { Title = title });

    public Text On(string date) => With(() => head = head with { Date = Day(date) });

    public Text By(string body) => With(() => head = head with { AdoptedBy = body });

    public Text Head(Func<DocumentHead, DocumentHead> change) => With(() => head = change(head));

    /// <summary>Adds a provision with the citations in it; its kind follows from its label, its parent too unless one is named.</summary>
    public Text Says(string label, string words, params Cite[] cites) => Part(label, words, ParentOf(label), cites);

    public Text Part(string label, string words, string? parent, params Cite[] cites) => With(() =>
    {
        provisions.Add(new DocumentProvision
        {
            Label = label,
            Kind = KindOf(label),
            Number = label.StartsWith("OP", StringComparison.Ordinal) ? label[2..] : null,
            Text = words,
            Parent = parent,
            Marks = [.. MarksIn(words)],
        });
        citations.AddRange(cites.Select(c => c.In(label, words)));
    });

    public Text States(string subject, RelationType relation, StatementObject thing, string label) =>
        With(() => statements.Add(new DocumentStatement(new CitedInstrument { Id = new InstrumentId(subject) }, relation, thing, label)));

    public Text Doubts(string code, string message, string? label = null, int? start = null) =>
        With(() => diagnostics.Add(new DocumentDiagnostic(code, message, label, start)));

    public Text Annexes(string title, string label = "Annex") =>
        With(() => annexed.Add(new AnnexedInstrument(InstrumentId.FromTitle(title), title, InstrumentKind.Declaration, label)));

    public Text Names(string name, string instrument, string? annex = null, string label = "FN1") =>
        With(() => names.Add(new NameBinding(name, new InstrumentId(instrument), annex, label)));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    private static ProvisionKind KindOf(string label) =>
        label.StartsWith("Annex", StringComparison.Ordinal) ? label.Contains(':', StringComparison.Ordinal)
            ? ProvisionKind.AnnexParagraph : ProvisionKind.Annex
        : label.Contains('(', StringComparison.Ordinal) ? ProvisionKind.Subparagraph
        : label[..2] switch
        {
            "PP" => ProvisionKind.Preambular,
            "OP" => ProvisionKind.Operative,
            "FN" => ProvisionKind.Footnote,
            "HE" => ProvisionKind.Head,
            _ => ProvisionKind.Closing,
        };

    private static string? ParentOf(string label)
    {
        int open = label.LastIndexOf('(');
        int colon = label.IndexOf(':', StringComparison.Ordinal);
        return open > 0 ? label[..open] : colon > 0 ? label[..colon] : null;
    }

    // Superscript digits 1 to 3 mark footnotes.
    private static IEnumerable<NoteMark> MarksIn(string words) =>
        words.Index().Where(c => "¹²³".Contains(c.Item, StringComparison.Ordinal))
            .Select(c => new NoteMark(new TextSpan(c.Index, c.Index + 1), $"FN{"¹²³".IndexOf(c.Item, StringComparison.Ordinal) + 1}"));

    private Text With(Action change)
    {
        change();
        return this;
    }
}
