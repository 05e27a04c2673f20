using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Tests.References;

/// <summary>Symbols that no text of their body can have.</summary>
public sealed class PossibleNumbersTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [TestCase("S/RES/1325(1999)", "The Security Council adopted its resolution 1325 in 2000.", "S/RES/1325(2000)")]
    [TestCase("S/RES/9999(2020)", "The Security Council adopted no resolution 9999 in 2020.", null)]
    [TestCase("E/RES/2050/3", "The Economic and Social Council counts by years, and 2050 has not come.", null)]
    [TestCase("A/RES/99/12", "The General Assembly has not begun a session 99.", null)]
    [TestCase("A/HRC/RES/0/1", "The Human Rights Council has not begun a session 0.", null)]
    [TestCase("A/RES/74/1740", "The General Assembly never adopted a resolution 1740 in one session.", null)]
    [TestCase("A/HRC/RES/28/61", "The Human Rights Council never adopted a resolution 61 in one session.", null)]
    [TestCase("A/RES/74/571", "The General Assembly's numbers from 400 up are decisions, and those below resolutions, from session 31 on.",
        "A/DEC/74/571")]
    [TestCase("A/DEC/74/12", "The General Assembly's numbers from 400 up are decisions, and those below resolutions, from session 31 on.",
        "A/RES/74/12")]
    [TestCase("A/RES/3/217", "The General Assembly counted its sessions in Roman numbers up to session 30.", "A/RES/217(III)")]
    [TestCase("A/RES/2200(XX)", "The General Assembly adopted no resolution 2200 at session 20.", "A/RES/2200(XXI)")]
    [TestCase("A/RES/2(LXXIV)", "The General Assembly counted its sessions in Roman numbers up to session 30; this is session 74.",
        "A/RES/74/2")]
    [TestCase("A/RES/701", "The General Assembly does not number its resolutions so.", null)]
    [TestCase("S/RES/1325", "The Security Council does not number its resolutions so.", null)]
    public void Impossible_IsToldWithWhatCanBeMeant(string symbol, string why, string? instead)
    {
        ImpossibleNumber? fault = PossibleNumbers.Fault(new InstrumentId(symbol), Today);

        Assert.That(fault?.Why, Is.EqualTo(why));
        Assert.That(fault!.Instead.Select(i => i.Value), Is.EqualTo(instead is null ? [] : new[] { instead }));
    }

    [TestCase("A/RES/74/174")]
    [TestCase("A/RES/81/1")]
    [TestCase("A/RES/217(III)")]
    [TestCase("A/RES/3201(S-VI)")]
    [TestCase("A/RES/ES-10/17")]
    [TestCase("A/RES/S-24/2")]
    [TestCase("A/RES/74/174/Corr.1")]
    [TestCase("A/DEC/74/571")]
    [TestCase("S/RES/1325(2000)")]
    [TestCase("S/RES/9999(2090)", Description = "The numbers of a year that the table has not are not known.")]
    [TestCase("S/PRST/2015/3")]
    [TestCase("E/RES/2022/14")]
    [TestCase("E/DEC/2022/300")]
    [TestCase("A/HRC/RES/28/6")]
    [TestCase("A/75/448")]
    [TestCase("FCCC/CP/2015/10/Add.1")]
    [TestCase("kyoto-declaration")]
    public void Possible_HasNoFault(string symbol) => Assert.That(PossibleNumbers.Fault(new InstrumentId(symbol), Today), Is.Null);
}
