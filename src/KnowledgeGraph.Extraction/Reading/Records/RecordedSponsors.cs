using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>
/// Who submitted a draft: a State, a State on behalf of others (<c>GUINEA, ON BEHALF OF …</c>), or who else is named (<c>SUBMITTED BY THE CHAIR OF
/// THE COMMITTEE</c>), which is kept as printed.
/// </summary>
internal static partial class RecordedSponsors
{
    /// <summary>Reads sponsors.</summary>
    /// <param name="printed">What the record prints, a sponsor each.</param>
    /// <param name="isAdditional">Whether they joined later.</param>
    /// <param name="doubts">Is told of names that no State is known to bear.</param>
    public static IEnumerable<Sponsor> Read(IEnumerable<string> printed, bool isAdditional, RecordDoubts doubts)
    {
        foreach (string name in printed.Select(p => p.Trim().TrimEnd(',')).Where(p => p.Length > 0))
        {
            foreach (Sponsor sponsor in Of(name))
            {
                if (sponsor.State is null && !Others().IsMatch(name))
                {
                    doubts.Add(DiagnosticCodes.UnknownState, $"No State is known that sponsors as “{Advice.Shortened(name)}”.");
                }

                yield return sponsor with { IsAdditional = isAdditional };
            }
        }
    }

    private static IEnumerable<Sponsor> Of(string name)
    {
        if (States.Named(name) is { } state)
        {
            return [new Sponsor(name, state.Id)];
        }

        // "Iran (Islamic Republic of)" is a name; what stands behind another one says for whom.
        Match behalf = OnBehalf().Match(name);
        if (behalf.Success && States.Named(behalf.Groups[1].Value) is { } speaker)
        {
            return [new Sponsor(name, speaker.Id, behalf.Groups[2].Value)];
        }

        KnownState?[] several = [.. name.Split(',', StringSplitOptions.TrimEntries).Select(States.Named)];
        return several.Length > 1 && several.All(s => s is not null) ? several.Select(s => new Sponsor(s!.Name, s.Id)) : [new Sponsor(name)];
    }

    [GeneratedRegex(@"^(.+?)\s*[,(]\s*((?:O[NF] BEHALF OF|IN ITS CAPACITY AS|ALSO ON BEHALF OF)\b.*?)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OnBehalf();

    // Those who are no State and mean to be none.
    [GeneratedRegex(
        @"\b(?:SUBMITTED|INTRODUCED|REPRESENTATIVE|COMMITTEE|CHAIR|SECRETARY-GENERAL|RAPPORTEUR|BUREAU|ON THE BASIS OF|EUROPEAN UNION)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Others();
}
