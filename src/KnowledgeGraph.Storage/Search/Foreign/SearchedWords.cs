using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>What a person typed in another language than English, as a query of FTS5 and of Lucene.</summary>
internal sealed class SearchedWords
{
    // Words that no text has, in front of the code of a language.
    private const string OfLanguage = "textisin", OfTitle = "titleisin", OfPart = "partisin";

    private readonly List<(IReadOnlyList<string> Words, bool IsPrefix)> _terms = [];

    private SearchedWords(string language) => Language = language;

    /// <summary>The language.</summary>
    public string Language { get; }

    /// <summary>Whether there is no word: such a query finds nothing.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>How many words follow those that are looked for.</summary>
    public int LeftOut { get; private init; }

    /// <summary>Reads words, phrases in double quotes, and prefixes that end in <c>*</c>.</summary>
    public static SearchedWords Read(string text, string language)
    {
        var typed = SearchWords.Read(text);
        var words = new SearchedWords(language) { LeftOut = typed.LeftOut };
        HashSet<string> small = Languages.Find(language) is { Script: not Script.Han } known
            ? [.. known.Words.SelectMany(w => LanguageToken.Of(w, language)).Select(t => t.Word)] : [];
        (SearchTerm Term, string[] Words)[] terms =
        [
            .. typed.Terms.Select(t => (t, t.Words.SelectMany(w => LanguageToken.Of(w, language)).Select(w => w.Word).ToArray()))
                .Where(t => t.Item2.Length > 0),
        ];
        bool hasOthers = terms.Any(t => !t.Words.All(small.Contains));
        foreach ((SearchTerm term, string[] found) in terms.Where(t => !hasOthers || !t.Words.All(small.Contains)))
        {
            words.Add(term, Telling(found));
        }

        return words;
    }

    /// <summary>A query of FTS5: every term has to be found, in the column of words.</summary>
    public string Match => string.Join(" AND ", _terms.Select(t => $"words : \"{string.Join(' ', t.Words)}\"{(t.IsPrefix ? " *" : "")}"))
        + $" AND language : \"{Language}\"";

    /// <summary>What is kept of a provision for Neo4j's index: which language it is in, whether it is a title, its words. Null in English.</summary>
    public static string? Kept(string label, string text)
    {
        string language = Translation.LanguageOf(label);
        return language == Languages.English || text.Length == 0 ? null
            : $"{OfLanguage}{language} {(Translation.WithoutLanguage(label).Length == 0 ? OfTitle : OfPart)}{language} "
                + LanguageToken.Words(text, language);
    }

    /// <summary>A query of Lucene in its classic syntax. Only letters and digits get here: nothing that is typed is an operator.</summary>
    /// <param name="inTitles">Whether titles are looked into.</param>
    /// <param name="inParts">Whether other provisions are.</param>
    public string Lucene(bool inTitles, bool inParts) => string.Join(' ', _terms
        .Select(t => t is { IsPrefix: true, Words: [var begun] } ? $"+foreign:{begun}*" : $"+foreign:\"{string.Join(' ', t.Words)}\"")
        .Prepend($"+foreign:{(inTitles && inParts ? OfLanguage : inTitles ? OfTitle : OfPart)}{Language}"));

    /// <summary>Where a text has what is looked for, in its order.</summary>
    public IEnumerable<(int Start, int End)> Hits(string text)
    {
        HashSet<string> whole = [.. _terms.Where(t => !t.IsPrefix).SelectMany(t => t.Words)];
        string[] beginnings = [.. _terms.Where(t => t.IsPrefix).Select(t => t.Words[^1])];
        return LanguageToken.Of(text, Language)
            .Where(t => whole.Contains(t.Word) || Array.Exists(beginnings, b => t.Word.StartsWith(b, StringComparison.Ordinal)))
            .Select(t => (t.Start, t.End));
    }

    // One character of a pair that something else stands between or behind is looked for with the others of it.
    private static string[] Telling(string[] words) =>
        words.Where(w => !(w.Length == 1 && ChineseWords.IsHan(w[0]))).ToArray() is { Length: > 0 } others ? others : words;

    // A run of Chinese characters may be several words, which need not stand together unless that is asked.
    private void Add(SearchTerm term, string[] found)
    {
        if (term.IsPrefix)
        {
            string begun = Language == "zh" ? found[^1] : LanguageToken.Beginning(term.Words[^1], Language);
            _terms.Add(([.. found[..^1], begun], true));
        }
        else if (Language == "zh" && !term.IsExact)
        {
            _terms.AddRange(found.Select(w => ((IReadOnlyList<string>)[w], w.Length == 1 && ChineseWords.IsHan(w[0]))));
        }
        else
        {
            _terms.Add((found, false));
        }
    }
}
