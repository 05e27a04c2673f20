using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Names;

/// <summary>What every piece of a name promises: it reads on, or nothing has moved.</summary>
public sealed class NamePieceTests
{
    private static readonly string[] Sentences =
    [
        "the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
        "the SIDS Accelerated Modalities of Action (SAMOA) Pathway and the Sendai Framework for Disaster Risk Reduction 2015–2030,¹",
        "the International Convention for the Prevention of Pollution from Ships, 1973, as modified by the Protocol of 1978 relating thereto",
        "the Agreement of 13 December 1991 between the United Nations and the International Criminal Court",
        "the Programme of Action² on a Culture of Peace: Advancing Crime Prevention, Criminal Justice and the Rule of Law",
        "the Protocol against the Smuggling of Migrants by Land, Sea and Air, and to Prevent or to Have the Republic of Côte d’Ivoire",
        "the Protocol to the African Charter on Human and Peoples’ Rights relating to the establishment of the Peace and Security Council",
        "the Joint Declaration on Cooperation between the secretariats of the United Nations and the Shanghai Cooperation Organization",
        "the Framework on the Safety of Spent Fuel and on the Safety of Waste for the Democratic Republic of the Congo and the Region",
        "the Communiqué of the 46th meeting of the African Union Peace and Security Council",
        "the Framework for Conflict Prevention in the Great Lakes region",
    ];

    private static readonly NameState[] States =
    [
        default,
        new() { HasComplement = true },
        new() { HasComplement = true, HasPiece = true, IsFree = true, IsSeries = true, AwaitsParty = true, Connector = Keyword.On },
    ];

    private static IEnumerable<Type> Pieces() =>
        typeof(INamePiece).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(INamePiece)));

    [TestCaseSource(nameof(Pieces))]
    public void Piece_ReadsOnOrMovesNothing(Type type)
    {
        var piece = (INamePiece)Activator.CreateInstance(type)!;
        var tokens = new TokenList();
        int read = 0;
        foreach (string sentence in Sentences)
        {
            tokens.Fill(sentence);
            foreach ((int start, NameState before) in Enumerable.Range(0, tokens.Count).SelectMany(at => States.Select(state => (at, state))))
            {
                (int at, NameState state) = (start, before);
                bool isRead = piece.TryRead(tokens, ref at, ref state);
                read += isRead ? 1 : 0;
                Assert.That(isRead ? at > start && at <= tokens.Count : at == start && state.Equals(before), Is.True, $"{sentence} at {start}");
            }
        }

        Assert.That(read, Is.Positive, "no sentence here has such a piece");
    }
}
