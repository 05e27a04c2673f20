namespace KnowledgeGraph.Extraction.Citations;

/// <summary>The words that the grammar of citations knows, whatever their case.</summary>
internal enum Keyword : byte
{
    /// <summary>Any other word.</summary>
    None,

#pragma warning disable CS1591, SA1602 // each is the word it is named after
    Resolution, Resolutions, Decision, Decisions, Statement, Statements,
    Its, The, Of, And, Or, To, In, On, For, Against, With, By, From, At, A, An, As, Upon, Between, Within, Under, Through, Concerning, Relating, Regarding, Other,
    This, That, These, Those, Such, Present, Said, Same, Thereto, Thereof, Entitled, Including, Particular, Well, See, Also,
    Paragraph, Article, Chapter, Section, Annex, Part, Appendix, Goal, Preambular, Operative, Subparagraph, Rule, Principle, Title, Page,
    Ibid, Vol, No, Nos, United, Nations, League, Series, Official, Records, Supplement, Session, Sales, Publication, Document,
    All, Any, Previous, Relevant, Related, Earlier, Subsequent, Applicable, Pertinent, Existing, Recent, Past, Prior, Various, Several, Numerous, Respective, Her, His, Their, Our,
    President, General, Assembly, Security, Council, Commission, Committee, Conference, Meeting, Parties, States, Office, Secretariat, Adopted, Both, Dated,
    Conventions, Instruments, Treaties, Protocols, Agreements, Declarations, Covenants, Report, Reports, Letter, Note, Not, Which, First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth,
    Ninth, Tenth, Eleventh, Twelfth, Last, Sentence, Action, Item, Theme, Enclosure, Attachment, Conduct, Law, Understanding, Map,

    // The nouns that names of instruments are built on; InstrumentNoun says which kind each makes.
    Convention, Covenant, Protocol, Treaty, Charter, Statute, Agreement, Constitution, Accord, Pact, Amendment, Declaration, Agenda, Programme, Plan, Platform,
    Framework, Rules, Guidelines, Principles, Strategy, Communiqué, Consensus, Compact, Pathway, Outcome, Code, Regulations, Standards, Model, Guidance, Instrument,
    Road, Roadmap, Call, Commitment, Memorandum, Act, Strategies,
#pragma warning restore CS1591, SA1602
}
