using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>
/// Finds what a language calls the texts that English paragraphs cite by name: the run of words that stands in nearly all of its paragraphs where
/// the English one has the name, and hardly anywhere else.
/// </summary>
internal sealed class LearntNames
{
    private const int Fewest = 2;
    private const double LeastShare = .25;
    private const double LeastPrecision = .75;
    private const double LeastAgreement = .85;
    private const double AsGood = .96;
    private const int MostForms = 5;

    private readonly IReadOnlyList<AlignedParagraph> _paragraphs;
    private readonly WordGrams _grams;
    private readonly bool _isHan;

    public LearntNames(IReadOnlyList<AlignedParagraph> paragraphs, Language language)
    {
        _paragraphs = paragraphs;
        _grams = new WordGrams(language);
        _isHan = language.Script == Script.Han;
    }

    /// <summary>The names, the texts that are cited most often first.</summary>
    public IEnumerable<LearntName> All()
    {
        IEnumerable<IGrouping<string, (CitedName Name, int At)>> byName = _paragraphs
            .SelectMany((p, i) => p.Names.Select(n => (Name: n, At: i)))
            .GroupBy(n => n.Name.English.ToLowerInvariant())
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, (CitedName Name, int At)> group in byName)
        {
            // What means several texts in English does so in other languages too.
            IGrouping<string, (CitedName Name, int At)> most = group.GroupBy(n => n.Name.Target).MaxBy(g => g.Count())!;
            if (most.Count() >= LeastAgreement * group.Count())
            {
                foreach (LearntName learnt in Learn(most.First().Name, [.. most.Select(n => n.At).Distinct()]))
                {
                    yield return learnt;
                }
            }
        }
    }

    private IEnumerable<LearntName> Learn(CitedName name, List<int> at)
    {
        int all = at.Count;
        int[] others = [.. Enumerable.Range(0, _paragraphs.Count).Where(i => !_paragraphs[i].Names.Any(n => Means(n, name)))];
        for (int form = 0; form < MostForms && at.Count >= Fewest; form++)
        {
            if (Best(name, at, others) is not { } best)
            {
                yield break;
            }

            at = [.. at.Where(i => !Has(i, best.Words))];
            yield return new LearntName(name, best.Words, best.Found, all, best.Elsewhere);
        }
    }

    private (string Words, int Found, int Elsewhere)? Best(CitedName name, List<int> at, int[] others)
    {
        int words = name.English.Count(c => c == ' ') + 1;
        int most = _isHan ? (words * 4) + 8 : (words * 2) + 6;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int i in at)
        {
            foreach (string gram in _grams.Of(_paragraphs[i].Text, most))
            {
                counts[gram] = counts.GetValueOrDefault(gram) + 1;
            }
        }

        double least = Math.Max(Fewest, LeastShare * at.Count);
        (string Words, int Found, int Elsewhere)? best = null;
        double bestScore = 0;
        foreach ((string gram, int found) in counts.Where(c => c.Value >= least).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key.Length))
        {
            if (found < bestScore * AsGood || gram.Length < 2)
            {
                break;
            }

            int elsewhere = others.Count(i => Has(i, gram));
            double precision = (double)found / (found + elsewhere);
            double score = found * precision * precision;
            bool isBetter = score > bestScore / AsGood || (score >= bestScore * AsGood && gram.Length > best!.Value.Words.Length);
            if (precision >= LeastPrecision && isBetter)
            {
                (best, bestScore) = ((gram, found, elsewhere), Math.Max(score, bestScore));
            }
        }

        return best;
    }

    private bool Has(int paragraph, string words) => _paragraphs[paragraph].Text.Contains(words, StringComparison.Ordinal);

    // Another name that holds this one has its words too: "Optional Protocol to the Convention on …".
    private static bool Means(CitedName other, CitedName name) =>
        other.Target == name.Target || other.English.Contains(name.English, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a language calls a text.</summary>
/// <param name="Name">The English name and what it means.</param>
/// <param name="Words">The words of the language.</param>
/// <param name="Found">In how many paragraphs they stand where the English one has the name.</param>
/// <param name="Of">How many such paragraphs there are.</param>
/// <param name="Elsewhere">In how many they stand where it has not.</param>
internal sealed record LearntName(CitedName Name, string Words, int Found, int Of, int Elsewhere)
{
    /// <summary>A line of the table to be read: the words, what they mean, the English name, the counts.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Words}\t{Name.Target}\t{Name.English}\t{Found}/{Of}\t{Elsewhere}");
}
