using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Rules;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Scanning;

/// <summary>
/// Finds instruments cited by name: names of the vocabulary, names with the shape of one, texts in small letters that a footnote
/// identifies, titles behind "entitled", and the short forms of all of these.
/// </summary>
internal sealed class NameScanner
{
    private static readonly KnownName Known = new();

    // The first that holds reads on from where it stops.
    private static readonly INameRule[] Rules =
    [
        new EntitledName(), new NumberedNames(), new KnownName(), new NameOfSeveral(), new OrdinalNames(), new PluralName(), new NamesOfPlaces(),
        new JoinedNames(), new PluralTitle(), new OwnedNoun(), new ShapedName(), new SaidName(), new DraftedArticles(), new SmallName(),
        new OwnedName(), new PartiesName(), new ConcludedSmallName(), new DatedSmallName(), new PlacedSmallName(), new DatedSmallPlural(),
        new NotedDecision(), new BodysDecision(), new DatedReport(), new PinnedReport(), new InitialsOfName(),
    ];

    private readonly NameTable _table;
    private readonly NamePassage _passage;

    /// <summary>Finds the names of a document.</summary>
    /// <param name="table">What the document knows by name.</param>
    /// <param name="sourceOf">What the footnote with a marker, marked in a part, says about where a text is to be found; null where it says nothing
    /// of the kind.</param>
    /// <param name="timesPrinted">How often the document prints some words.</param>
    /// <param name="documents">The reports and letters of which the document gives day and symbol.</param>
    /// <param name="fullNames">The full names of bodies that the document calls by less.</param>
    /// <param name="explained">Takes up why words were read as a name, or as none; null where nobody asks.</param>
    public NameScanner(
        NameTable table, Func<string, Part, NoteSource?> sourceOf, Func<string, int> timesPrinted, DatedDocuments documents, FullNames fullNames,
        Action<NameExplanation>? explained = null) =>
        (_table, _passage) = (table, new NamePassage(table, sourceOf, timesPrinted, documents, fullNames, explained));

    /// <summary>Adds a provision's names to what has been found in it. In order and without overlaps.</summary>
    public List<CitationMatch> Merge(TokenList tokens, Part part, List<CitationMatch> found, PendingPinpoints pinpoints)
    {
        _passage.Begin(tokens, part, pinpoints);
        int next = 0, quoted = 0, item = 0;
        for (int at = 0; at < tokens.Count;)
        {
            if (TryPass(found, ref next, ref at))
            {
                _passage.Bound = at;
                continue;
            }

            if (at < quoted || !MayBegin(tokens[at]))
            {
                at = at < item && TryKnown(ref at) ? at : at + 1;
                continue;
            }

            // What stands in the quotation marks of a title is no name of its own, but for what an item of the agenda to come is about.
            if (QuotedTitle.Opens(tokens, at))
            {
                quoted = QuotedTitle.Close(tokens, at + 1);
                item = part.Kind == ProvisionKind.Operative && tokens.Is(at - 1, Keyword.Item) ? quoted : item;
            }

            int start = at;
            bool isRead = TryRules(ref at);
            at = Math.Max(at, _passage.DeclaredEnd);
            _passage.DeclaredEnd = 0;
            if (isRead && at > start)
            {
                _passage.Bound = at;
            }
            else
            {
                at = start + 1;
            }
        }

        NotedText.ReadAll(_passage, found);
        return DateOwners.Settle(tokens, _passage.Names.Count == 0 ? found : Interleaving.Merge(found, _passage.Names));
    }

    private bool TryKnown(ref int at)
    {
        int start = at;
        if (!Known.TryRead(_passage, ref at))
        {
            return false;
        }

        _passage.Explain(Known.Says, start, at);
        _passage.Bound = at;
        return true;
    }

    // Most words are no beginning of a name, and no rule is asked.
    private static bool MayBegin(in Token token) =>
        token.IsCapital || token.Kind == TokenKind.Number
            || token.Word is Keyword.Entitled or Keyword.Resolution or Keyword.Decision or Keyword.Report || InstrumentNoun.MayBe(token)
            || NameWords.DatedPlurals.Has(token.Word) || token.Word is Keyword.Agreements or Keyword.Treaties
            || (token.Word == Keyword.Article && token.Length > nameof(Keyword.Article).Length);

    private bool TryRules(ref int at)
    {
        foreach (INameRule rule in Rules)
        {
            int start = at;
            if (rule.TryRead(_passage, ref at))
            {
                _passage.Explain(rule.Says, start, at);
                return true;
            }
        }

        return false;
    }

    // Over what has been found already. A resolution that is cited with its title may be known by name.
    private bool TryPass(List<CitationMatch> found, ref int next, ref int at)
    {
        while (next < found.Count && found[next].EndToken <= at)
        {
            next++;
        }

        if (next == found.Count || found[next].FirstToken > at || found[next].Kind is MatchKind.OpenSet or MatchKind.Self or MatchKind.Anaphor)
        {
            return false;
        }

        if (found[next] is { QuotedTitle: string title, Symbol: string symbol })
        {
            _table.MentionTitled(symbol, title);
        }

        _passage.Passed = found[next];
        if (found[next].Kind == MatchKind.Number)
        {
            _table.MentionNumbered();
        }

        at = found[next].EndToken;
        return true;
    }
}
