using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>
/// Questions with their right first answers, drawn by a seed from what files, records and vocabularies say, never from the graph that is asked. Right
/// is the text that most files link among those that fit: the ones that have nine tenths of its links are right as well.
/// </summary>
internal sealed class QuestionTable
{
    private const double AsGood = 0.9;
    private const int MostTopicWords = 4;
    private const int WordsOfAPhrase = 6;

    private readonly Random random;
    private readonly List<CorpusText> texts;
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> links = new(StringComparer.Ordinal);
    private readonly List<AskedQuestion> names = [];

    private QuestionTable(List<CorpusText> texts, string records, int seed)
    {
        random = new Random(seed);
        this.texts = texts;
        foreach (string link in texts.SelectMany(t => t.Links))
        {
            links[link] = links.GetValueOrDefault(link) + 1;
        }

        HashSet<string> loaded = [.. texts.Select(t => t.Symbol)];
        foreach (CorpusText text in texts.Where(t => t.Title is not null))
        {
            titles[text.Symbol] = text.Title!;
        }

        foreach (RecordedTitle record in RecordedTitle.Read(records).Where(r => loaded.Contains(r.Symbol)))
        {
            if (record.Title is { } title)
            {
                titles.TryAdd(record.Symbol, title);
            }

            foreach (string subject in record.Subjects)
            {
                (subjects.TryGetValue(subject, out HashSet<string>? having) ? having : subjects[subject] = []).Add(record.Symbol);
            }
        }
    }

    /// <summary>Draws as many questions of each of the five kinds.</summary>
    public static IReadOnlyList<AskedQuestion> Draw(List<CorpusText> texts, string records, int seed, int each)
    {
        var table = new QuestionTable(texts, records, seed);
        table.ReadNames();
        List<AskedQuestion> drawn = [];
        foreach (Func<AskedQuestion?> draw in new[] { table.Symbol, table.Name, table.Topic, table.Misspelling, table.Phrase })
        {
            for (int of = 0; of < each;)
            {
                if (draw() is { } question && drawn.TrueForAll(q => q.Text != question.Text))
                {
                    drawn.Add(question);
                    of++;
                }
            }
        }

        return drawn;
    }

    private AskedQuestion? Symbol()
    {
        const int linked = 3;
        string[] known = [.. links.Where(l => l.Value >= linked).Select(l => l.Key).Concat(texts.Select(t => t.Symbol)).Distinct()
            .Where(s => s.Contains("/RES/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string symbol = known[random.Next(known.Length)];
        string number = symbol[(symbol.IndexOf("/RES/", StringComparison.Ordinal) + 5)..];
        string typed = random.Next(4) switch
        {
            0 => symbol,
            1 => symbol.ToLowerInvariant().Replace("(", " (", StringComparison.Ordinal),
            _ when symbol.StartsWith("S/RES/", StringComparison.Ordinal) => number.Split('(')[0],
            2 when symbol.StartsWith("A/RES/", StringComparison.Ordinal) => number.Replace("(", " (", StringComparison.Ordinal),
            _ when symbol.StartsWith("A/RES/", StringComparison.Ordinal) => "resolution " + number.Replace("(", " (", StringComparison.Ordinal),
            _ => symbol,
        };
        return new AskedQuestion("symbols", typed, new HashSet<string>([symbol], StringComparer.Ordinal));
    }

    private AskedQuestion Name() => names[random.Next(names.Count)];

    private AskedQuestion? Topic() => random.Next(2) == 0 ? OfTitle() : OfSubject();

    private AskedQuestion? OfTitle()
    {
        string[] words = QuestionWords.Telling(titles[Any(titles.Keys)]);
        return words.Length < 2 ? null : OfWords("topics", string.Join(' ', words.Take(MostTopicWords)), words[..Math.Min(words.Length, MostTopicWords)]);
    }

    private AskedQuestion OfWords(string kind, string typed, string[] words) =>
        new(kind, typed, Best([.. titles.Where(t => words.All(QuestionWords.Telling(t.Value).Contains)).Select(t => t.Key)], AsGood));

    private AskedQuestion? OfSubject()
    {
        const int fewest = 2, most = 30;
        const double half = 0.5;
        string subject = Any(subjects.Where(s => s.Value.Count is >= fewest and <= most).Select(s => s.Key));
        return new AskedQuestion("topics", subject.ToLowerInvariant(), Best(subjects[subject], half));
    }

    private AskedQuestion? Misspelling()
    {
        AskedQuestion? meant = random.Next(2) == 0 ? Name() : OfTitle();
        return meant is not null && QuestionWords.Misspelt(meant.Text, random) is { } typed
            ? meant with { Kind = "misspellings", Text = typed } : null;
    }

    // Words in a row of a text that few texts have, or of a title.
    private AskedQuestion? Phrase()
    {
        if (random.Next(2) == 0)
        {
            string[] title = [.. QuestionWords.Of(titles[Any(titles.Keys)])];
            if (title.Length < 3)
            {
                return null;
            }

            string said = string.Join(' ', title[..Math.Min(title.Length, WordsOfAPhrase)]);
            return new AskedQuestion("phrases", $"\"{said}\"", Best(
                [.. titles.Where(t => Holds(string.Join(' ', QuestionWords.Of(t.Value)), said)).Select(t => t.Key)], AsGood));
        }

        string[] words = texts[random.Next(texts.Count)].Words.Split(' ');
        int at = random.Next(Math.Max(1, words.Length - WordsOfAPhrase));
        string phrase = string.Join(' ', words.Skip(at).Take(WordsOfAPhrase));
        HashSet<string> having = [.. texts.Where(t => Holds(t.Words, phrase)).Select(t => t.Symbol)];
        return having.Count is 0 or > 5 ? null : new AskedQuestion("phrases", $"\"{phrase}\"", having);
    }

    private static bool Holds(string words, string phrase) => $" {words} ".Contains($" {phrase} ", StringComparison.Ordinal);

    private void ReadNames()
    {
        const int fewestTexts = 3;
        foreach (KnownInstrument known in KnownInstruments.All)
        {
            string[] called = [known.Title, .. known.Names];
            if (texts.Count(t => called.Any(c => Holds(t.Words, string.Join(' ', QuestionWords.Of(c))))) < fewestTexts)
            {
                continue;
            }

            HashSet<string> right = [known.Id.Value, .. called.Select(c => InstrumentId.FromTitle(c).Value)];
            names.AddRange(called.Where(c => c.Length > 4).Select(
                (c, i) => new AskedQuestion("names", i % 2 == 0 ? c : c.ToLowerInvariant(), right)));
        }
    }

    private HashSet<string> Best(IReadOnlyCollection<string> fitting, double asGood)
    {
        double most = fitting.Select(s => links.GetValueOrDefault(s)).DefaultIfEmpty().Max();
        return [.. fitting.Where(s => links.GetValueOrDefault(s) >= asGood * most)];
    }

    private string Any(IEnumerable<string> of)
    {
        string[] all = [.. of.Order(StringComparer.Ordinal)];
        return all[random.Next(all.Length)];
    }
}
