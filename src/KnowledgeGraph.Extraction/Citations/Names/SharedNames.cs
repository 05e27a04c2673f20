using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>Names that several texts of the vocabulary bear: which of them a document means it shows by the words that it prints most
/// often.</summary>
internal sealed class SharedNames
{
    // The other texts' words may be there for another reason.
    private const int Often = 3;

    private static readonly WordTrie<SharedNames> All = Read();

    private readonly List<(string Title, string Where)> _bearers = [];

    /// <summary>The longest shared name at a token.</summary>
    /// <returns>The token behind it; 0 where none begins here.</returns>
    public static int Longest(TokenList tokens, int at, out SharedNames? shared) => All.Longest(tokens, at, out shared);

    /// <summary>The title of the text that a document means; null where it does not show which.</summary>
    /// <param name="timesPrinted">How often the document prints some words.</param>
    public string? Meant(Func<string, int> timesPrinted)
    {
        string? title = null;
        int most = 0, second = 0;
        foreach ((string bearer, string where) in _bearers)
        {
            int times = timesPrinted(where);
            (second, most, title) = times > most ? (most, times, bearer) : (Math.Max(second, times), most, title);
        }

        return most > Often * second ? title : null;
    }

    private static WordTrie<SharedNames> Read()
    {
        var byName = new Dictionary<string, SharedNames>(StringComparer.Ordinal);
        var all = new WordTrie<SharedNames>();
        foreach (KnownInstrument instrument in KnownInstruments.All)
        {
            foreach (SharedName name in instrument.Shared)
            {
                if (!byName.TryGetValue(name.Name, out SharedNames? shared))
                {
                    byName[name.Name] = shared = new SharedNames();
                    all.Add(name.Name, shared);
                }

                shared._bearers.Add((instrument.Title, name.Where));
            }
        }

        return all;
    }
}
