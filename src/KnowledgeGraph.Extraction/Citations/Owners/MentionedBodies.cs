using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>The bodies that a document has named so far, and which of them a number can be of: many count by sessions, and each session has its
/// days.</summary>
/// <param name="day">The day of the document's adoption: nothing later can be cited. Null where it is not known.</param>
internal sealed class MentionedBodies(DateOnly? day)
{
    private const int FirstAssemblySession = 31;

    private static readonly KnownBody Assembly = Bodies.Find("General Assembly")!;

    private readonly Dictionary<string, KnownBody> _numbers = new(StringComparer.Ordinal);
    private readonly List<KnownBody> _all = [];

    /// <summary>Each of them, the one named last at the end.</summary>
    public IReadOnlyList<KnownBody> All => _all;

    /// <summary>A body is named.</summary>
    public void Mention(KnownBody body)
    {
        if (_all.Count == 0 || _all[^1] != body)
        {
            _all.Remove(body);
            _all.Add(body);
        }
    }

    /// <summary>
    /// The owner of a number of the shape 31/16, which many bodies use: the one that the words name, unless its sessions rule it out; else
    /// one that this document has named with the number before; else the body named last that can have adopted it.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="owner">The body that the words name, or the speaker.</param>
    /// <param name="isSaid">Whether words name it.</param>
    /// <param name="date">The date cited with the number.</param>
    /// <param name="near">The body that this provision has named last; null for none.</param>
    /// <returns>The owner; null where nobody known can have adopted it.</returns>
    public KnownBody? Choose(ResolutionNumber number, KnownBody? owner, bool isSaid, DateOnly? date, KnownBody? near)
    {
        if (number.Shape != NumberShape.Session)
        {
            return owner;
        }

        // A body that is named and whose series nobody numbers: its decision has a title and no symbol.
        if (isSaid && owner is { Series.Count: 0 })
        {
            return owner;
        }

        KnownBody said = owner is not null && owner.Issues(NumberForm.Session) ? owner : Assembly;
        if (CanHaveAdopted(said, number, date))
        {
            if (isSaid || date is not null)
            {
                _numbers[number.Text] = said;
                return said;
            }

            return _numbers.TryGetValue(number.Text, out KnownBody? before) ? before
                : near is { Sessions: not null } last && last != said && last != Assembly && CanHaveAdopted(last, number, date) ? last
                : said;
        }

        if (_numbers.TryGetValue(number.Text, out KnownBody? known) && CanHaveAdopted(known, number, date))
        {
            return known;
        }

        for (int i = _all.Count - 1; i >= 0; i--)
        {
            if (_all[i].Issues(NumberForm.Session) && CanHaveAdopted(_all[i], number, date))
            {
                _numbers[number.Text] = _all[i];
                return _all[i];
            }
        }

        return (isSaid && said != Assembly) || (said == Assembly && number.First >= FirstAssemblySession) ? said : null;
    }

    /// <summary>Whether a body can have adopted a resolution with a number of the shape 31/16, by when its sessions were held and how many a session
    /// adopts.</summary>
    public bool CanHaveAdopted(KnownBody body, ResolutionNumber number, DateOnly? date) =>
        (body != Assembly || number.First >= FirstAssemblySession)
        && (body.Sessions is not { } sessions
            || (number.Second <= sessions.MostNumbers
                && (date is DateOnly cited ? sessions.Allows(number.First, cited) : day is not DateOnly adopted
                || sessions.HadBegun(number.First, adopted))));
}
