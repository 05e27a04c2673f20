using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Wording;

namespace KnowledgeGraph.Queries.Series;

/// <summary>What a text is recognized by: the wording of its paragraphs, and the names in them.</summary>
internal sealed class TextPrint
{
    // Bounds what one text may cost.
    private const int MostWords = 60_000;
    private const int ShortestName = 3;

    // So many words of a print count as one unit of work.
    private const int WordsPerUnit = 10;

    // Of fewer names one is no great share.
    private const int FewNames = 8;

    private static readonly HashSet<uint> Months = [.. DateWords.English.Months.Select(m => Words.Of(m)[0].Hash)];

    private readonly List<(uint[] Runs, int Words)> _paragraphs = [];
    private readonly HashSet<uint> _runs = [];
    private readonly Dictionary<uint, int> _names = [];
    private int _words;
    private int _named;

    /// <summary>The print of a text.</summary>
    public static TextPrint Of(IEnumerable<string> paragraphs)
    {
        var print = new TextPrint();
        int left = MostWords;
        foreach (string paragraph in paragraphs)
        {
            if (left <= 0)
            {
                break;
            }

            List<Word> words = Words.Of(paragraph, left);
            left -= words.Count;
            WorkBudget.Spend(1 + (words.Count / WordsPerUnit));
            print.AddNames(paragraph, words);
            if (words.Count >= Coverage.FewestWords)
            {
                print.AddWording(words);
            }
        }

        return print;
    }

    /// <summary>The share of its words that stand in another text, from 0 to 1.</summary>
    public double ShareIn(TextPrint other) => _words == 0 ? 0 : (double)_paragraphs.Sum(p => Coverage.Words(p.Runs, other._runs)) / _words;

    /// <summary>The share of the names in it that another text has none of, from 0 to 1.</summary>
    public double NamesNotIn(TextPrint other) =>
        (double)_names.Where(n => !other._names.ContainsKey(n.Key)).Sum(n => n.Value) / Math.Max(_named, FewNames);

    // Capital letters inside a paragraph; the first word has one whatever it is.
    private void AddNames(string paragraph, List<Word> words)
    {
        foreach (Word word in words.Skip(1))
        {
            if (word.Span.Length >= ShortestName && char.IsUpper(paragraph[word.Span.Start]) && !Months.Contains(word.Hash))
            {
                _names[word.Hash] = _names.GetValueOrDefault(word.Hash) + 1;
                _named++;
            }
        }
    }

    private void AddWording(List<Word> words)
    {
        uint[] runs = Runs.Of([.. words.Select(w => w.Hash)]);
        _paragraphs.Add((runs, words.Count));
        _runs.UnionWith(runs);
        _words += words.Count;
    }
}
