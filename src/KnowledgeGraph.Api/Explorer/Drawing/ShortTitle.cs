using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>What a text is called where there is room for a few words: its title, or where that is long a name of it that is its own.</summary>
public static class ShortTitle
{
    private const int Long = 46;
    private const int Shortest = 8;

    // A name made of these alone is many texts' name.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Agreement", "Agenda", "Action", "Annex", "Charter", "Convention", "Covenant", "Covenants", "Declaration", "Document", "Framework",
        "Guidelines", "Nations", "Outcome", "Peace", "Plan", "Platform", "Principles", "Programme", "Protocol", "Report", "Resolution", "Rules",
        "Statute", "Strategy", "Treaty", "United", "Comprehensive",
        "International", "Political", "Final", "Optional", "Additional", "New", "Global", "World", "Conference",
    };

    /// <summary>The short title; null where the text has neither a title nor a name.</summary>
    public static string? Of(Instrument? text)
    {
        if (text is null)
        {
            return null;
        }

        string? title = text.Title is { } own ? Told(own) : InWords.Topic(text) ?? text.Names.FirstOrDefault(IsName);
        return title is { Length: > Long } && text.Names.Where(IsName).Where(n => n.Length < title.Length && n.Length <= Long && IsItsOwn(n, title))
            .MinBy(n => n.Length) is { } name ? name : Capital(title);
    }

    // "Security Council resolution 1325 (2000) [on women and peace and security]": what stands in the brackets is what it is about.
    private static string Told(string title)
    {
        int open = title.LastIndexOf('[');
        if (open > 0 && title.EndsWith(']'))
        {
            string told = title[(open + 1)..^1];
            told = told.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? told[3..] : told;
            return told.Length >= Shortest ? told : title;
        }

        return title.Trim('[', ']');
    }

    private static string? Capital(string? title) => title is { Length: > 0 } ? char.ToUpperInvariant(title[0]) + title[1..] : null;

    private static bool IsName(string name) => name.Length >= Shortest && !name.StartsWith("United Nations, Treaty Series", StringComparison.Ordinal);

    // It has a word that tells, and one that the title has too, so that a name which some text gave it by mistake is none.
    private static bool IsItsOwn(string name, string title)
    {
        string[] telling =
            [.. name.Split(' ', '-').Where(w => w.Length > 2 && !Common.Contains(w) && (char.IsUpper(w[0]) || char.IsAsciiDigit(w[0])))];
        return char.IsUpper(name[0]) && telling.Length > 0 && telling.All(w => title.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
