using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>What the texts of a lineage have in common at a level: a key, and words for it. What shares nothing stays alone.</summary>
public sealed class TextGroups
{
    private const string SeriesPrefix = "series:";
    private const string SubjectPrefix = "subject:";
    private const int KeyDigits = 16;
    private const int MostInitials = 2;

    // What more than one in so many has tells texts of one lineage little apart.
    private const int LeastShare = 6;

    private readonly LineageAnswer _answer;
    private readonly LineageLevel _level;
    private readonly Dictionary<string, int> _subjects = [];
    private readonly HashSet<string> _small = [];
    private readonly int _most;

    internal TextGroups(LineageAnswer answer, LineageLevel level)
    {
        (_answer, _level) = (answer, level);
        if (level == LineageLevel.Subject)
        {
            foreach (string subject in answer.Instruments.Values.SelectMany(i => i.Subjects.Distinct()))
            {
                _subjects[subject] = _subjects.GetValueOrDefault(subject) + 1;
            }

            _small.UnionWith(answer.Instruments.Values.SelectMany(i => (i.Title ?? "").Split(' ')).Select(w => w.Trim(',', '.', '(', ')', ';', ':'))
                .Where(w => w.Length > 0 && w.All(c => char.IsLower(c) || c == '-')));
            _most = Math.Max(2, answer.Instruments.Values.Count(i => i.Subjects.Count > 0) / LeastShare);
        }
    }

    /// <summary>Whether this is the key of several texts, and no id of one: ids of texts have no colon before their part.</summary>
    public static bool IsKey(string key) =>
        key.TrimStart('-') is var own
        && (own.StartsWith(SeriesPrefix, StringComparison.Ordinal) || own.StartsWith(SubjectPrefix, StringComparison.Ordinal));

    /// <summary>The key of what a text has in common with others, and words for it; null where it stands for itself.</summary>
    internal (string Key, string Common)? Of(EntityId entity)
    {
        if (_answer.Instruments.GetValueOrDefault(entity.Instrument) is not { } text)
        {
            return null;
        }

        return _level switch
        {
            LineageLevel.Series => Series(text),
            LineageLevel.Subject => Subject(text),
            _ => null,
        };
    }

    private static (string, string)? Series(Instrument text)
    {
        if (TitleKey.Of(text.Title) is not { } key || text.Body is not { } body)
        {
            return null;
        }

        string all = $"{body.Value}\n{text.Kind.Name()}\n{key}";
        return (SeriesPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..KeyDigits], InWords.Name(text));
    }

    // The commonest of its subjects, but none that nearly everything here has.
    private (string, string)? Subject(Instrument text)
    {
        string? chosen = text.Subjects.OrderBy(s => _subjects[s] > _most).ThenByDescending(s => _subjects[s] > _most ? -_subjects[s] : _subjects[s])
            .ThenBy(s => s, StringComparer.Ordinal).FirstOrDefault();
        return chosen is not null ? (SubjectPrefix + chosen, Sentence(chosen))
            : text.Body is { } body ? ($"{SubjectPrefix}{body.Value}:{text.Kind.Name()}", WithoutSubject(text, body))
            : (SubjectPrefix + text.Kind.Name(), Said.Say("{0} without subject", Plural(text.Kind)));
    }

    private string WithoutSubject(Instrument text, BodyId body) =>
        Said.Say("{0}: {1}", BodyInWords.Of(body, _answer.Bodies.GetValueOrDefault(body)),
            Said.Say("{0} without subject", Plural(text.Kind).ToLowerInvariant()));

    private static string Plural(InstrumentKind kind) => kind == InstrumentKind.Other ? Said.Say("Texts")
        : Said.Say(kind == InstrumentKind.Treaty ? "Treaties" : InWords.English(kind) + "s");

    // Headings are printed in capitals. A word that the titles here have in small letters is no name: "Territories occupied by Israel".
    private string Sentence(string heading)
    {
        if (heading.Any(char.IsLower))
        {
            return heading;
        }

        string[] words = [.. heading.Split(' ').Select(w => _small.Contains(w.Trim(',', '.', '(', ')').ToLowerInvariant()) ? w.ToLowerInvariant()
            : w.Length > MostInitials || !w.All(char.IsUpper) ? w[..Math.Min(1, w.Length)] + w[Math.Min(1, w.Length)..].ToLowerInvariant() : w)];
        return words[0].Length == 0 ? heading : char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..];
    }
}
