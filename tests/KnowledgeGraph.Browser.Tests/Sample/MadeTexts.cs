using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Browser.Tests.Sample;

/// <summary>Texts that no body adopted: one that nobody should trust, and a hub that many cite and that cites many.</summary>
internal static class MadeTexts
{
    /// <summary>The symbol of the text that nobody should trust.</summary>
    public const string Hostile = "A/RES/99/1";

    /// <summary>The symbol of the hub.</summary>
    public const string Hub = "A/RES/99/2";

    private const int Neighbours = 200;
    private const string Attack = "</title><script>document.title='pwned'</script>\"'><svg onload=document.title='pwned'>";

    /// <summary>All of them.</summary>
    public static IEnumerable<Document> All() =>
    [
        Text(Hostile, Attack, "Recalling <script>document.title='pwned'</script> <img src=x onerror=\"document.title='pwned'\"> and ",
            ["A/RES/74/174"]),
        Text(Hub, "The hub", "Recalling ", [.. Enumerable.Range(1, Neighbours).Select(n => $"A/RES/{50 + (n % 20)}/{n}")]),
        .. Enumerable.Range(1, Neighbours).Select(n =>
            Text($"A/RES/98/{n}", "A text that builds on the hub, with a title of some length", "Recalling ", [Hub])),
    ];

    private static Document Text(string symbol, string title, string words, IReadOnlyList<string> cited)
    {
        List<DocumentCitation> citations = [];
        foreach (string target in cited)
        {
            string number = "resolution " + target["A/RES/".Length..];
            citations.Add(new DocumentCitation
            {
                Source = "PP1",
                Span = new TextSpan(words.Length, words.Length + number.Length),
                Text = number,
                Status = CitationStatus.Resolved,
                Target = new CitedInstrument { Id = new InstrumentId(target), Symbol = target, Kind = InstrumentKind.Resolution },
                CitedDate = new DateOnly(1995 + (target.Length % 10), 12, 1),
                Relation = citations.Count % 3 == 0 ? RelationType.Recalls : RelationType.BasedOn,
            });
            words += number + ", ";
        }

        return new Document
        {
            Source = symbol,
            Head = new DocumentHead
            {
                Id = new InstrumentId(symbol),
                Symbol = symbol,
                Title = title,
                Kind = InstrumentKind.Resolution,
                AdoptedBy = "General Assembly",
                Date = new DateOnly(2044, 1, 1),
                Subjects = [title],
            },
            Provisions = [new DocumentProvision { Label = "PP1", Kind = ProvisionKind.Preambular, Verb = "Recalling", Text = words }],
            Citations = citations,
            Diagnostics = [new DocumentDiagnostic(DiagnosticCodes.MalformedSymbol, title, "PP1")],
        };
    }
}
