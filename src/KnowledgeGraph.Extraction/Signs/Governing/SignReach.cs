namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>Whether governing words reach a citation, by what stands between.</summary>
/// <param name="signs">The provision.</param>
internal sealed class SignReach(GoverningSigns signs)
{
    private const int Farthest = 30;

    /// <summary>Whether the next citation is reached.</summary>
    /// <param name="at">The first sign behind the words.</param>
    /// <param name="mostUnknown">How many words that no table has may stand between.</param>
    /// <param name="overBodies">Whether names of bodies may.</param>
    /// <param name="toReports">Whether a report will do, which brackets or a footnote identify.</param>
    public bool Reaches(int at, int mostUnknown, bool overBodies = false, bool toReports = false)
    {
        int unknown = 0;
        for (int next = at; next < signs.Count && next - at < Farthest; next++)
        {
            GoverningSign sign = signs[next];
            switch (sign.Kind)
            {
                case GoverningSignKind.Citation:
                    return true;
                case GoverningSignKind.Comma when signs.Is(next + 1, GoverningRoles.Introduction) || IsBetweenNumbers(next):
                case GoverningSignKind.Mark or GoverningSignKind.Number or GoverningSignKind.Other:
                case GoverningSignKind.Open or GoverningSignKind.Close:
                    continue;
                case GoverningSignKind.Comma:
                    return signs.Is(Joined(next + 1), GoverningSignKind.Citation);
                case GoverningSignKind.Semicolon or GoverningSignKind.Stop:
                    return false;
            }

            if (toReports && sign.Is(GoverningRoles.Report | GoverningRoles.NumberedText))
            {
                return true;
            }

            bool isPassed = sign.Is(GoverningRoles.Passed | GoverningRoles.Join | GoverningRoles.Introduction)
                || (overBodies && (sign.IsCapital || sign.Is(GoverningRoles.Body)));
            unknown += isPassed ? 0 : Words(sign);
            if (unknown > mostUnknown || (!isPassed && sign.Is(GoverningRoles.End)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The first sign that does more than join two members of a list.</summary>
    public int Joined(int at)
    {
        while (signs[at].Kind is GoverningSignKind.Mark || signs.Is(at, GoverningRoles.Join | GoverningRoles.Introduction | GoverningRoles.Passed))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a comma stands between two numbers: "les paragraphes 113, 117 et 119".</summary>
    public bool IsBetweenNumbers(int comma) => signs.Is(comma - 1, GoverningSignKind.Number) && signs.Is(comma + 1, GoverningSignKind.Number);

    // A run of characters that are not parted is about a word for every two of them.
    private static int Words(GoverningSign sign) =>
        sign.Kind == GoverningSignKind.Word && sign.Length > 0 && sign.IsRun ? (sign.Length + 1) / 2 : 1;
}
