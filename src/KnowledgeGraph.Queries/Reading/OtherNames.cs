using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>
/// What a text is also called, for readers. The graph keeps whatever texts say, so as to understand it where they do; told is what is
/// a name by itself: what leads to this text and no other, is no other spelling of a name that is told already, is no place where it is
/// printed, and is no phrase that only has its name in it.
/// </summary>
/// <param name="Called">The names, the commonest first.</param>
/// <param name="PrintedIn">Where it is printed: the <i>Treaty Series</i>.</param>
public sealed record OtherNames(IReadOnlyList<string> Called, IReadOnlyList<string> PrintedIn)
{
    /// <summary>None.</summary>
    public static readonly OtherNames None = new([], []);

    private const string Series = "Treaty Series";

    // No name ends with one of these: what does was cut.
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "between", "with", "in", "at", "from", "under", "its", "their", "or", "which", "may",
    };

    // Fewer words in small letters say what anything is: an outcome document, a political declaration.
    private const int WordsOfADescription = 5;

    /// <summary>Reads what a text is also called: one round trip, and none where it has no other name.</summary>
    public static async Task<OtherNames> ReadAsync(IGraphReader graph, Instrument instrument, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        OtherNames telling = Telling(instrument);
        if (telling.Called.Count == 0)
        {
            return telling;
        }

        ILookup<string, InstrumentId> meant =
            await graph.NamedAsync([.. telling.Called.Select(n => KebabCase.Of(n))], cancellationToken).ConfigureAwait(false);
        return telling with { Called = [.. telling.Called.Where(n => meant[KebabCase.Of(n)].All(id => id == instrument.Id))] };
    }

    /// <summary>What may be told without asking what else is called so.</summary>
    public static OtherNames Telling(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        string[] printed = [.. instrument.Names.Where(IsPlaceInPrint)];
        HashSet<string> told = [.. new[] { instrument.Title, instrument.Topic }.OfType<string>().Select(t => NameKey.Of(t))];
        string[] proper = [.. instrument.Names.Append(instrument.Title).OfType<string>().Where(n => !IsSmall(n) && Words(n).Length > 1)];
        var called = new List<string>();
        foreach (string name in instrument.Names.Where(n => !IsPlaceInPrint(n) && IsName(n) && !(IsSmall(n) && proper.Any(p => Holds(n, p)))))
        {
            if (told.Add(NameKey.Of(name)))
            {
                called.Add(name);
            }
        }

        // A description stands for a name only where there is none.
        return new OtherNames(called.Exists(n => !IsSmall(n)) ? called.FindAll(n => !IsSmall(n)) : called, printed);
    }

    private static bool IsPlaceInPrint(string name) => name.Contains(Series, StringComparison.Ordinal);

    // One word is a name where it is an acronym; words in small letters where they say which one; and what stops at a small word was cut.
    private static bool IsName(string name) => Words(name) is var words && words.Length > 0
        && (words.Length > 1 || IsAcronym(words[0]))
        && (!IsSmall(name) || words.Length >= WordsOfADescription)
        && NameKey.Of(words[^1]).Length > 0 && !Joints.Contains(words[^1]);

    private static bool IsAcronym(string word) => word.Count(char.IsUpper) > word.Count(char.IsLower);

    private static bool IsSmall(string name) => char.IsLower(name[0]);

    private static bool Holds(string phrase, string name) => phrase.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
